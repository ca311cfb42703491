package org.zellige.quant.table;

import org.zellige.quant.weight.ErrorWeight;

/**
 * Steps for coefficients that have been quantised before.
 *
 * <p>A coefficient is a multiple of its old step, so a finer one gains nothing. One that is barely
 * coarser and no multiple errs once more and saves few bits: there the old step stays. Errors
 * always count by the steps that are wanted, so that with finer ones than those of before less is
 * lost, and nothing in the end.
 *
 * @param steps by zig-zag position, from 1
 * @param shares of each position, for {@link ErrorWeight#shared}
 */
public record CoarserSteps(int[] steps, float[] shares) {
  /**
   * From how many times the old step on another is taken. Of 1, 1.3, 1.5, 1.7, 1.9, 2 and 2.4, by
   * BD-rate of SSIMULACRA2 and Butteraugli over photographs that had been quantised before.
   */
  public static final double RATIO_OF_SEARCH = 1.7;

  /**
   * The same where {@link CoarserRounding} has to do: that loses little by steps that are barely
   * coarser, and keeps most of the bits where they stay.
   */
  public static final double RATIO_OF_ROUNDING = 1.2;

  /**
   * The steps to take.
   *
   * @param own the steps of before, by zig-zag position; 0, which makes every coefficient 0, counts
   *     as 1
   * @param wanted by quality and perception, by zig-zag position
   * @param leastRatio {@link #RATIO_OF_SEARCH} or {@link #RATIO_OF_ROUNDING}
   */
  public static CoarserSteps of(int[] own, int[] wanted, double leastRatio) {
    int[] steps = new int[64];
    float[] shares = new float[64];
    for (int k = 0; k < 64; k++) {
      int old = Math.max(1, own[k]);
      steps[k] = wanted[k] < leastRatio * old ? old : wanted[k];
      float ratio = (float) steps[k] / wanted[k];
      shares[k] = ratio * ratio;
    }
    return new CoarserSteps(steps, shares);
  }
}
