package org.zellige.batch;

import java.util.Optional;

/** How one lossless optimisation ended. */
public sealed interface OptimizationResult {
  /** What was read. */
  Source source();

  /**
   * The output is in place.
   *
   * @param inputBytes size of the input
   * @param outputBytes size of the output, no larger
   * @param nanoseconds from before reading to after writing
   * @param unchangedBecause why the output is the input's bytes; empty if it is not
   */
  record Done(
      Source source,
      Target target,
      long inputBytes,
      long outputBytes,
      long nanoseconds,
      Optional<String> unchangedBecause)
      implements OptimizationResult {}

  /** Nothing was written. */
  record Failed(Source source, Fault fault) implements OptimizationResult {}
}
