package org.zellige.segment;

import java.util.ArrayList;
import java.util.List;
import org.zellige.JpegException;
import org.zellige.JpegWarning;

/** Where the stages of one decode report damage that can be lived with. */
public final class Diagnostics {
  /** Warnings kept; a damaged stream can give one per block. */
  private static final int MAX_WARNINGS = 100;

  private final boolean strict;
  private final List<JpegWarning> warnings = new ArrayList<>();

  /**
   * @param strict whether a warning is thrown as an exception
   */
  public Diagnostics(boolean strict) {
    this.strict = strict;
  }

  /** Notes damage, or refuses the stream if strict. */
  public void warn(String message, long offset) throws JpegException {
    if (strict) {
      throw new JpegException(message, offset);
    }
    if (warnings.size() < MAX_WARNINGS) {
      warnings.add(new JpegWarning(message, offset));
    }
  }

  /** What was noted so far. */
  public List<JpegWarning> warnings() {
    return List.copyOf(warnings);
  }
}
