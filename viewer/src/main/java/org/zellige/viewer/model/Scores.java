package org.zellige.viewer.model;

import java.util.OptionalDouble;

/**
 * What metrics say of a result; empty as long as they are not done.
 *
 * @param psnr of luma, in decibels; infinite if equal
 * @param ssimulacra2 100 is equal
 * @param butteraugli its 3-norm, 0 is equal
 */
public record Scores(OptionalDouble psnr, OptionalDouble ssimulacra2, OptionalDouble butteraugli) {
  /** Before anything was measured. */
  public static final Scores NONE =
      new Scores(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

  Scores withPsnr(double value) {
    return new Scores(OptionalDouble.of(value), ssimulacra2, butteraugli);
  }

  Scores withSsimulacra2(double value) {
    return new Scores(psnr, OptionalDouble.of(value), butteraugli);
  }

  Scores withButteraugli(double value) {
    return new Scores(psnr, ssimulacra2, OptionalDouble.of(value));
  }
}
