package org.zellige.transform;

import java.util.Arrays;

/** The inverse DCT block by block, or of all blocks of a group at once where that is faster. */
final class ScalarInverseDct {
  /** As many blocks with AC coefficients take as long one by one as all at once (measured). */
  private static final int FEW_BLOCKS = 4;

  private final ThreadLocal<InverseLanes> lanes = ThreadLocal.withInitial(InverseLanes::new);
  private final PlainStart start;

  /**
   * @param plainSamples samples that are transformed block by block at first
   */
  ScalarInverseDct(int plainSamples) {
    start = new PlainStart(plainSamples);
  }

  /** See {@link Kernels#inverseDct}. */
  void transform(
      short[] coefficients,
      int coefficientOffset,
      long[] masks,
      int maskOffset,
      int blocks,
      int[] steps,
      byte[] samples,
      int offset,
      int stride) {
    long union = 0;
    int coded = 0;
    for (int b = 0; b < blocks; b++) {
      long mask = masks[maskOffset + b];
      union |= mask;
      coded += isFlat(mask) ? 0 : 1;
    }
    if (coded <= FEW_BLOCKS
        || start.takes(64 * blocks)
        || !lanes
            .get()
            .transform(coefficients, coefficientOffset, union, steps, samples, offset, stride)) {
      blocks(
          coefficients,
          coefficientOffset,
          masks,
          maskOffset,
          blocks,
          steps,
          samples,
          offset,
          stride);
    }
  }

  private static boolean isFlat(long mask) {
    return (mask & ~1L) == 0;
  }

  /** Block by block, with what {@link InverseDct} does at the ends of 16 bits. */
  static void blocks(
      short[] coefficients,
      int coefficientOffset,
      long[] masks,
      int maskOffset,
      int blocks,
      int[] steps,
      byte[] samples,
      int offset,
      int stride) {
    int[] block = new int[64];
    for (int b = 0; b < blocks; b++) {
      long mask = masks[maskOffset + b];
      int at = coefficientOffset + b;
      int out = offset + 8 * b;
      if (isFlat(mask)) {
        byte flat = clamp((InverseDct.flatColumn(coefficients[at] * steps[0]) + 16) >> 5);
        for (int row = 0; row < 8; row++) {
          Arrays.fill(samples, out + row * stride, out + row * stride + 8, flat);
        }
        continue;
      }
      int columns = 0;
      for (long rest = mask; rest != 0; rest &= rest - 1) {
        int k = Long.numberOfTrailingZeros(rest);
        int natural = ZigZag.natural(k);
        block[natural] = (short) (coefficients[at + BlockGroup.BLOCKS * k] * steps[k]);
        columns |= 1 << (natural & 7);
      }
      // A column of zeros stays one, and most high-frequency columns are.
      if ((mask & ~ZigZag.TOP_ROW) == 0) {
        for (int i = 63; i >= 0; i--) {
          block[i] = InverseDct.flatColumn(block[i & 7]);
        }
      } else {
        for (; columns != 0; columns &= columns - 1) {
          InverseDct.pass(block, Integer.numberOfTrailingZeros(columns), 8, InverseDct.SHIFT1);
        }
      }
      for (int row = 0; row < 8; row++) {
        InverseDct.pass(block, 8 * row, 1, InverseDct.SHIFT2);
        for (int column = 0; column < 8; column++) {
          samples[out + row * stride + column] = clamp(block[8 * row + column]);
        }
      }
      Arrays.fill(block, 0);
    }
  }

  /** A level-shifted sample as an unsigned byte. */
  private static byte clamp(int shifted) {
    return (byte) (Math.max(-128, Math.min(127, shifted)) + 128);
  }
}
