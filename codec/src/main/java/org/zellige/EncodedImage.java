package org.zellige;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An encoded image and how it came about. The array is the caller's.
 *
 * @param bytes the file
 * @param quality on the scale of the encoder's tables, 0…100; what a search found, if there was
 *     one, whose quantiser may have saved more bits than it usually does at these tables; 100 of a
 *     lossless file
 * @param subsampling of chroma; empty if nothing is subsampled because there is no chroma
 * @param target what was asked for, if anything was
 * @param value what the target's measure says of this file; empty without a target
 * @param attempts how many times the image was quantised
 */
public record EncodedImage(
    byte[] bytes,
    double quality,
    Optional<Subsampling> subsampling,
    Optional<Target> target,
    OptionalDouble value,
    int attempts) {

  /** The same after another number of attempts. */
  public EncodedImage withAttempts(int number) {
    return new EncodedImage(bytes, quality, subsampling, target, value, number);
  }

  /**
   * Whether the target was met; true without one. If not, this is the closest that the image
   * allows.
   */
  public boolean isOnTarget() {
    return target.isEmpty() || target.get().isMetBy(value.orElseThrow());
  }
}
