package org.zellige.quant.rounding;

import org.zellige.segment.QuantTable;
import org.zellige.transform.ForwardDct;

/** Quantisation as a multiplication that also takes out the gain of the forward transform. */
public final class Divisors {
  private Divisors() {}

  /** The factor of each zig-zag position: 1 / (step · {@link ForwardDct#gain}). */
  public static float[] reciprocals(QuantTable table) {
    int[] steps = table.steps();
    float[] factors = new float[64];
    for (int k = 0; k < 64; k++) {
      factors[k] = (float) (1 / (steps[k] * ForwardDct.gain(k)));
    }
    return factors;
  }
}
