package org.zellige.segment;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The caller's input stream failed, or is longer than allowed. Unchecked, so that the loops over
 * bits need not declare it; the facade throws its cause.
 */
public final class InputFailure extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  /** Wraps what the stream threw. */
  public InputFailure(IOException cause) {
    super(cause);
  }
}
