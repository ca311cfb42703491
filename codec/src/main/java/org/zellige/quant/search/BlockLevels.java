package org.zellige.quant.search;

import java.util.Arrays;
import org.zellige.transform.BlockGroup;

/**
 * The AC coefficients of a block that plain rounding leaves, brought together: by rising position,
 * from entry 1. Entry 0 stands for what precedes them and is never a coefficient.
 */
final class BlockLevels {
  /** Entry 0, 63 coefficients, the end. */
  static final int ENTRIES = 65;

  /** Bits that one size less hardly ever saves. */
  private static final float MOST_BITS = 8;

  /** Entries in use, without entry 0. */
  int count;

  /** Zig-zag positions; 0 in entry 0. */
  final int[] positions = new int[ENTRIES];

  /** Magnitudes after quantisation; a search changes them. */
  final int[] levels = new int[ENTRIES];

  /** Magnitudes before quantisation, in steps. */
  final float[] exact = new float[ENTRIES];

  /** What a squared error of one step counts beside the block's weight: mostly 1. */
  final float[] shares = new float[ENTRIES];

  BlockLevels() {
    Arrays.fill(shares, 1);
  }

  /**
   * Takes a block's coefficients.
   *
   * @param factorOf of each zig-zag position: the reciprocal of its step
   * @param shareOf of each zig-zag position
   * @param at index of its DC coefficient in both arrays
   * @param mask of the block
   */
  void gather(
      float[] spectrum,
      float[] factorOf,
      float[] shareOf,
      short[] coefficients,
      int at,
      long mask) {
    int n = 0;
    for (long rest = mask & ~1L; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      int i = at + BlockGroup.BLOCKS * k;
      n++;
      positions[n] = k;
      levels[n] = Math.abs(coefficients[i]);
      exact[n] = Math.abs(spectrum[i] * factorOf[k]);
      shares[n] = shareOf[k];
    }
    count = n;
  }

  /**
   * Puts the levels back, with the signs that are there.
   *
   * @return the mask of the AC coefficients that are not zero
   */
  long scatter(short[] coefficients, int at) {
    long mask = 0;
    for (int n = 1; n <= count; n++) {
      int k = positions[n];
      int i = at + BlockGroup.BLOCKS * k;
      int sign = coefficients[i] >> 31;
      int level = levels[n];
      coefficients[i] = (short) ((level ^ sign) - sign);
      mask |= (long) Math.min(1, level) << k;
    }
    return mask;
  }

  /**
   * Whether to try one less: only a power of two gets cheaper by that.
   *
   * @param loss what the error grows by, in bits
   */
  static boolean mayShrink(int level, float loss) {
    // One branch, which is mostly not taken.
    return level > 1 & (level & (level - 1)) == 0 & loss < MOST_BITS;
  }
}
