package org.zellige.quant.placement;

import java.util.Arrays;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.ForwardDct;
import org.zellige.transform.LaneDct;
import org.zellige.transform.ZigZag;

/**
 * Denoising by the DCT of blocks that lie across the borders of the coded ones: coefficients that
 * quantisation could have made are set to zero, and the estimates of all shifts averaged, those of
 * blocks with few coefficients left counting more. After Nosratinia, "Enhancement of
 * JPEG-compressed images by re-application of JPEG" (2001), and Guleryuz, "Weighted averaging for
 * denoising with overcomplete dictionaries" (2007).
 */
final class ShiftedShrinkage {
  /**
   * How far blocks are shifted to the right when shifted i down: i · 3 mod 8. Every row and column
   * of the grid is hit once; better than eight shifts on an even lattice by 0.05 dB, and equal to
   * sixteen of those.
   */
  private static final int SLOPE = 3;

  /**
   * Coefficients under this share of the geometric mean of their own step and that of DC become
   * zero: off the grid, the errors of all frequencies mix. Of 0.35 to 0.7, and of the step to the
   * power of 1, 0.8, 0.6, 0.5 and 0.4, on reduced photographs: less leaves blocks at quality 10,
   * more takes texture at 80.
   */
  private static final double THRESHOLD = 0.5;

  /** Raw bits of a float's magnitude. */
  private static final int MAGNITUDE = 0x7FFFFFFF;

  /** Raw bits of the smallest magnitude that stays, by natural index. */
  private final int[] leastKept = new int[64];

  private final float[] lanes = new float[BlockGroup.LENGTH];
  private final int[] kept = new int[BlockGroup.BLOCKS];
  private final float[] weights = new float[BlockGroup.BLOCKS];
  private final float[] shares = new float[BlockGroup.BLOCKS];

  /**
   * @param steps of the file, by zig-zag position
   */
  ShiftedShrinkage(int[] steps) {
    for (int k = 1; k < 64; k++) {
      double least = THRESHOLD * Math.sqrt((double) steps[0] * steps[k]) * ForwardDct.gain(k);
      leastKept[ZigZag.natural(k)] = Float.floatToRawIntBits((float) least);
    }
  }

  /** Sums of weighted estimates and of their weights for a row of blocks. */
  record Estimate(SampleStrip sums, SampleStrip weights) {
    Estimate(int blocksPerRow) {
      this(new SampleStrip(blocksPerRow), new SampleStrip(blocksPerRow));
    }

    void clear() {
      sums.clear();
      weights.clear();
    }
  }

  /**
   * Adds the estimates from all blocks whose first row lies in the upper one of two strips.
   *
   * @param upper samples of a row of blocks, margins filled
   * @param lower those of the next
   */
  void estimate(SampleStrip upper, SampleStrip lower, Estimate toUpper, Estimate toLower) {
    for (int down = 0; down < 8; down++) {
      int right = SLOPE * down % 8;
      for (int group = 0; group < upper.groups(); group++) {
        // The first block of a row lies in the margin, as far as it is not shifted.
        int column = BlockGroup.SAMPLES * group + right;
        for (int y = 0; y < 8; y++) {
          boolean above = down + y < 8;
          (above ? upper : lower).gather((down + y) % 8, column, lanes, y);
        }
        shrink();
        for (int y = 0; y < 8; y++) {
          boolean above = down + y < 8;
          Estimate to = above ? toUpper : toLower;
          to.sums.add((down + y) % 8, column, lanes, y, shares);
          to.weights.add((down + y) % 8, column, weights);
        }
      }
    }
  }

  /** Leaves the estimates of sixteen blocks in the lanes, and their weights. */
  private void shrink() {
    LaneDct.forward(lanes);
    Arrays.fill(kept, 0);
    for (int n = 1; n < 64; n++) {
      int least = leastKept[n];
      for (int b = 0; b < BlockGroup.BLOCKS; b++) {
        int at = BlockGroup.BLOCKS * n + b;
        int bits = Float.floatToRawIntBits(lanes[at]);
        // Magnitudes of floats compare as their bits do: all ones if it stays.
        int mask = ~(((bits & MAGNITUDE) - least) >> 31);
        lanes[at] = Float.intBitsToFloat(bits & mask);
        kept[b] -= mask;
      }
    }
    LaneDct.inverse(lanes);
    for (int b = 0; b < BlockGroup.BLOCKS; b++) {
      weights[b] = 1f / (1 + kept[b]);
      shares[b] = weights[b] / LaneDct.ROUND_TRIP;
    }
  }
}
