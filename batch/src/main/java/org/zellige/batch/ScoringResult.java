package org.zellige.batch;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How one comparison ended. */
public sealed interface ScoringResult {
  /** The distorted file. */
  Source source();

  /**
   * It was scored.
   *
   * @param format of the file, for example {@code JPEG}
   * @param bytes its size
   * @param scores in their natural order; PSNR may be infinite
   * @param warnings what was lived with
   */
  record Done(
      Source source, String format, long bytes, Map<Score, Double> scores, List<String> warnings)
      implements ScoringResult {
    /** Keeps its own copies. */
    public Done {
      scores = Collections.unmodifiableMap(new EnumMap<>(scores));
      warnings = List.copyOf(warnings);
    }
  }

  /** It was not. */
  record Failed(Source source, Fault fault) implements ScoringResult {}
}
