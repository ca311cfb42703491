package org.zellige;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What became of a requantisation.
 *
 * @param jpeg the file, never longer than the one given; not copied
 * @param outcome what was done to it
 * @param keptBecause why no coefficient was changed; empty if they were
 * @param source the quality of the file given; empty if it has no quantisation tables
 * @param quality that the coarser steps have on the scale of their tables; empty if there are none
 * @param target what was asked for, if anything was
 * @param value what the target's measure says of the result; empty without a target, and where a
 *     score would compare equal pictures
 */
public record RequantizedJpeg(
    byte[] jpeg,
    Outcome outcome,
    Optional<String> keptBecause,
    Optional<QualityEstimate> source,
    OptionalDouble quality,
    Optional<Target> target,
    OptionalDouble value) {

  /** What was done to a file. */
  public enum Outcome {
    /** Its coefficients were quantised more coarsely. */
    REQUANTIZED,
    /** Its coefficients were coded anew, without loss. */
    OPTIMIZED,
    /** Nothing: these are the very bytes given. */
    UNCHANGED
  }

  /** Whether the target was met; true without one. */
  public boolean isOnTarget() {
    return target.isEmpty() || value.isEmpty() || target.get().isMetBy(value.getAsDouble());
  }
}
