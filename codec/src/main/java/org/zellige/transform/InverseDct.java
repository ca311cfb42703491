package org.zellige.transform;

import java.util.Arrays;

/**
 * The 8-point inverse DCT of Loeffler, Ligtenberg and Moschytz (1989) in the fixed-point form that
 * libjpeg calls "islow": constants × 2¹³, the first pass keeps two extra bits.
 *
 * <p>Coefficients of honest images stay far from the ends of 16 bits. For others the result is that
 * of libjpeg-turbo's vector code, which users see: dequantised coefficients and the sums that enter
 * a multiplication wrap round at 16 bits, the results of a pass are saturated to 16 bits; but where
 * rows 1 to 7 of a block are zero, {@link #flatColumn} takes the place of the first pass.
 */
public final class InverseDct {
  /** Fraction bits of the constants. */
  public static final int CONST_BITS = 13;

  /** Fraction bits kept between the passes. */
  public static final int PASS1_BITS = 2;

  /** Right shift that ends the first pass (over columns), rounded. */
  public static final int SHIFT1 = CONST_BITS - PASS1_BITS;

  /** Right shift that ends the second pass (over rows), rounded; it also takes out the factor 8. */
  public static final int SHIFT2 = CONST_BITS + PASS1_BITS + 3;

  // round(2¹³ × the value in the name)
  public static final int F_0_298 = 2446;
  public static final int F_0_390 = 3196;
  public static final int F_0_541 = 4433;
  public static final int F_0_765 = 6270;
  public static final int F_0_899 = 7373;
  public static final int F_1_175 = 9633;
  public static final int F_1_501 = 12299;
  public static final int F_1_847 = 15137;
  public static final int F_1_961 = 16069;
  public static final int F_2_053 = 16819;
  public static final int F_2_562 = 20995;
  public static final int F_3_072 = 25172;

  private InverseDct() {}

  /** Whether a block has no AC coefficients. */
  static boolean isFlat(long mask) {
    return (mask & ~1L) == 0;
  }

  /**
   * Dequantises and transforms block by block, as {@link Kernels#inverseDct} says.
   *
   * @param coefficientOffset of the first block, which may be any of a group
   * @param blocks how many; samples of no other are written
   */
  public static void blocks(
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
        byte flat = clamp((flatColumn(coefficients[at] * steps[0]) + 16) >> 5);
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
          block[i] = flatColumn(block[i & 7]);
        }
      } else {
        for (; columns != 0; columns &= columns - 1) {
          pass(block, Integer.numberOfTrailingZeros(columns), 8, SHIFT1);
        }
      }
      for (int row = 0; row < 8; row++) {
        pass(block, 8 * row, 1, SHIFT2);
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

  /**
   * Transforms 8 values of 16 bits at {@code offset}, {@code offset + step}, … in place.
   *
   * @param shift {@link #SHIFT1} or {@link #SHIFT2}
   */
  static void pass(int[] a, int offset, int step, int shift) {
    int i1 = offset + step;
    int i2 = i1 + step;
    int i3 = i2 + step;
    int i4 = i3 + step;
    int i5 = i4 + step;
    int i6 = i5 + step;
    int i7 = i6 + step;

    int z1 = (a[i2] + a[i6]) * F_0_541;
    int t2 = z1 - a[i6] * F_1_847;
    int t3 = z1 + a[i2] * F_0_765;
    int round = 1 << (shift - 1);
    int t0 = ((short) (a[offset] + a[i4]) << CONST_BITS) + round;
    int t1 = ((short) (a[offset] - a[i4]) << CONST_BITS) + round;
    int e0 = t0 + t3;
    int e3 = t0 - t3;
    int e1 = t1 + t2;
    int e2 = t1 - t2;

    int o0 = a[i7];
    int o1 = a[i5];
    int o2 = a[i3];
    int o3 = a[i1];
    int y1 = (o0 + o3) * -F_0_899;
    int y2 = (o1 + o2) * -F_2_562;
    int y3 = (short) (o0 + o2);
    int y4 = (short) (o1 + o3);
    int y5 = (y3 + y4) * F_1_175;
    y3 = y3 * -F_1_961 + y5;
    y4 = y4 * -F_0_390 + y5;
    o0 = o0 * F_0_298 + y1 + y3;
    o1 = o1 * F_2_053 + y2 + y4;
    o2 = o2 * F_3_072 + y2 + y3;
    o3 = o3 * F_1_501 + y1 + y4;

    a[offset] = saturate((e0 + o3) >> shift);
    a[i7] = saturate((e0 - o3) >> shift);
    a[i1] = saturate((e1 + o2) >> shift);
    a[i6] = saturate((e1 - o2) >> shift);
    a[i2] = saturate((e2 + o1) >> shift);
    a[i5] = saturate((e2 - o1) >> shift);
    a[i3] = saturate((e3 + o0) >> shift);
    a[i4] = saturate((e3 - o0) >> shift);
  }

  /**
   * What the first pass gives for every row of a column whose rows 1 to 7 are zero.
   *
   * @param top the dequantised coefficient of row 0; 16 bits of it and of the result count
   */
  static int flatColumn(int top) {
    return (short) (top << PASS1_BITS);
  }

  /**
   * A sample: level-shifted and clamped to 0…2^precision − 1. Of the value only two bits beyond the
   * range count, as in libjpeg's table.
   *
   * @param value what the second pass gives
   */
  public static int sample(int value, int precision) {
    int unused = 30 - precision;
    int wrapped = value << unused >> unused;
    int half = 1 << (precision - 1);
    return Math.max(-half, Math.min(half - 1, wrapped)) + half;
  }

  private static int saturate(int value) {
    return Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value));
  }
}
