package org.zellige.transform;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The inverse DCT of {@link InverseDct} for the sixteen blocks of a group at once, in loops that C2
 * makes vectors of: over a row of 128 values, with one index for all arrays, and so short that it
 * unrolls them (some 60 nodes of its graph). Hence a pass is done by halves, as a matrix: sums of
 * products that are exact in 32 bits do not depend on their order.
 *
 * <p>Holds what it works in; for one thread.
 */
final class InverseLanes {
  private static final int LANES = BlockGroup.BLOCKS;
  private static final int ROW = 8 * LANES;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /**
   * Bound of the sum of a column's magnitudes, each counted up to one too low, up to which {@link
   * InverseDct} neither wraps nor saturates: results of the first pass, with weights up to 11363 /
   * 2¹¹, stay below 2¹⁴, and sums of two within 16 bits. Coefficients of honest images keep to it:
   * their root sum of squares is at most 8 · 128 = 1024 and what quantisation adds, and so the sum
   * of eight at most 2896.
   */
  private static final int TAME = 2944;

  /** Bound of the steps with which sums of eight magnitudes of 15 + 13 bits stay within 32. */
  private static final int LARGEST_STEP = (1 << 13) - 1;

  /** Level shift of a sample, where the second pass rounds. */
  private static final int CENTER = 128 << InverseDct.SHIFT2;

  // By distance of a pair of results from the ends: the weights of inputs 2 and 6, those of 1, 3, 5
  // and 7.
  private static final int[][] EVEN = {
    {InverseDct.F_0_541 + InverseDct.F_0_765, InverseDct.F_0_541},
    {InverseDct.F_0_541, InverseDct.F_0_541 - InverseDct.F_1_847}
  };
  private static final int[][] ODD = {
    {
      InverseDct.F_1_175 + InverseDct.F_1_501 - InverseDct.F_0_899 - InverseDct.F_0_390,
      InverseDct.F_1_175,
      InverseDct.F_1_175 - InverseDct.F_0_390,
      InverseDct.F_1_175 - InverseDct.F_0_899
    },
    {
      InverseDct.F_1_175,
      InverseDct.F_1_175 + InverseDct.F_3_072 - InverseDct.F_2_562 - InverseDct.F_1_961,
      InverseDct.F_1_175 - InverseDct.F_2_562,
      InverseDct.F_1_175 - InverseDct.F_1_961
    },
    {
      InverseDct.F_1_175 - InverseDct.F_0_390,
      InverseDct.F_1_175 - InverseDct.F_2_562,
      InverseDct.F_1_175 + InverseDct.F_2_053 - InverseDct.F_2_562 - InverseDct.F_0_390,
      InverseDct.F_1_175
    },
    {
      InverseDct.F_1_175 - InverseDct.F_0_899,
      InverseDct.F_1_175 - InverseDct.F_1_961,
      InverseDct.F_1_175,
      InverseDct.F_1_175 + InverseDct.F_0_298 - InverseDct.F_0_899 - InverseDct.F_1_961
    }
  };

  // Coefficients by row v, column u of block b at 16·u + b; what the first pass gives by column u,
  // row y of block b at 16·y + b; columns of samples likewise; what is on the way.
  private final int[][] block = new int[8][ROW];
  private final int[][] columns = new int[8][ROW];
  private final int[][] samples = new int[8][ROW];
  private final int[][] even = new int[4][ROW];
  private final int[] odd = new int[ROW];

  /**
   * Transforms a group.
   *
   * @param union zig-zag positions at which any of its blocks has a coefficient
   * @return false if coefficients are so large that this cannot be done: nothing was written
   */
  boolean transform(
      short[] coefficients, int at, long union, int[] steps, byte[] out, int offset, int stride) {
    int width = dequantise(coefficients, at, union, steps);
    int lanes = LANES * width;
    if (width == 0 || !isTame(block, lanes)) {
      return false;
    }
    even(block, lanes, 1 << (InverseDct.SHIFT1 - 1));
    for (int i = 0; i < 4; i++) {
      odd(block, ODD[i], odd, lanes);
      for (int u = 0; u < width; u++) {
        join(even[i], odd, LANES * u, columns[u], LANES * i, LANES * (7 - i));
      }
    }
    for (int u = width; u < 8; u++) {
      Arrays.fill(columns[u], 0);
    }
    even(columns, ROW, CENTER + (1 << (InverseDct.SHIFT2 - 1)));
    for (int i = 0; i < 4; i++) {
      odd(columns, ODD[i], odd, ROW);
      joinSamples(even[i], odd, samples[i], samples[7 - i]);
    }
    pack(samples[0], samples[1], samples[2], samples[3], even[0]);
    pack(samples[4], samples[5], samples[6], samples[7], even[1]);
    store(even[0], even[1], out, offset, stride);
    return true;
  }

  /** Returns how many columns may hold something; 0 if a step is too large. */
  private int dequantise(short[] coefficients, int at, long union, int[] steps) {
    for (int[] row : block) {
      Arrays.fill(row, 0);
    }
    int last = 0;
    int largest = 0;
    for (long rest = union; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      int natural = ZigZag.natural(k);
      last = Math.max(last, natural & 7);
      largest = Math.max(largest, steps[k]);
      dequantise(
          coefficients, at + LANES * k, steps[k], block[natural >> 3], LANES * (natural & 7));
    }
    return largest > LARGEST_STEP ? 0 : last + 1;
  }

  private static void dequantise(short[] from, int at, int step, int[] to, int out) {
    for (int b = 0; b < LANES; b++) {
      to[out + b] = from[at + b] * step;
    }
  }

  private static boolean isTame(int[][] a, int lanes) {
    int[] a0 = a[0];
    int[] a1 = a[1];
    int[] a2 = a[2];
    int[] a3 = a[3];
    int[] a4 = a[4];
    int[] a5 = a[5];
    int[] a6 = a[6];
    int[] a7 = a[7];
    int all = 0;
    for (int i = 0; i < lanes; i++) {
      int low = magnitude(a0[i]) + magnitude(a1[i]) + magnitude(a2[i]) + magnitude(a3[i]);
      int high = magnitude(a4[i]) + magnitude(a5[i]) + magnitude(a6[i]) + magnitude(a7[i]);
      all |= TAME - low - high;
    }
    return all >= 0;
  }

  /** The magnitude, or one less. */
  private static int magnitude(int value) {
    return value ^ (value >> 31);
  }

  private void even(int[][] in, int lanes, int round) {
    even(in, EVEN[0], 1, round, lanes, even[0], even[3]);
    even(in, EVEN[1], -1, round, lanes, even[1], even[2]);
  }

  private static void even(
      int[][] in, int[] weights, int sign, int round, int lanes, int[] first, int[] last) {
    int w2 = weights[0];
    int w4 = sign << InverseDct.CONST_BITS;
    int w6 = weights[1];
    int[] x0 = in[0];
    int[] x2 = in[2];
    int[] x4 = in[4];
    int[] x6 = in[6];
    for (int i = 0; i < lanes; i++) {
      int same = (x0[i] << InverseDct.CONST_BITS) + w4 * x4[i] + round;
      int opposite = w2 * x2[i] + w6 * x6[i];
      first[i] = same + opposite;
      last[i] = same - opposite;
    }
  }

  private static void odd(int[][] in, int[] weights, int[] out, int lanes) {
    int w1 = weights[0];
    int w3 = weights[1];
    int w5 = weights[2];
    int w7 = weights[3];
    int[] x1 = in[1];
    int[] x3 = in[3];
    int[] x5 = in[5];
    int[] x7 = in[7];
    for (int i = 0; i < lanes; i++) {
      out[i] = w1 * x1[i] + w3 * x3[i] + w5 * x5[i] + w7 * x7[i];
    }
  }

  /** Ends the first pass, and brings the same column of all rows together. */
  private static void join(int[] even, int[] odd, int from, int[] column, int first, int last) {
    for (int b = 0; b < LANES; b++) {
      int e = even[from + b];
      int o = odd[from + b];
      column[first + b] = (e + o) >> InverseDct.SHIFT1;
      column[last + b] = (e - o) >> InverseDct.SHIFT1;
    }
  }

  private static void joinSamples(int[] even, int[] odd, int[] first, int[] last) {
    for (int i = 0; i < ROW; i++) {
      int e = even[i];
      int o = odd[i];
      first[i] = clamp((e + o) >> InverseDct.SHIFT2);
      last[i] = clamp((e - o) >> InverseDct.SHIFT2);
    }
  }

  /** To 0…255; by shifts, because not every C2 makes vectors of minima and maxima. */
  static int clamp(int value) {
    return (value | (255 - value) >> 31) & ~(value >> 31) & 0xFF;
  }

  private static void pack(int[] a, int[] b, int[] c, int[] d, int[] out) {
    for (int i = 0; i < ROW; i++) {
      out[i] = a[i] | b[i] << 8 | c[i] << 16 | d[i] << 24;
    }
  }

  private static void store(int[] left, int[] right, byte[] out, int offset, int stride) {
    for (int y = 0; y < 8; y++) {
      int to = offset + y * stride;
      for (int b = 0; b < LANES; b++) {
        int i = LANES * y + b;
        LONGS.set(out, to + 8 * b, left[i] & 0xFFFF_FFFFL | (long) right[i] << 32);
      }
    }
  }
}
