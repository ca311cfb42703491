package org.zellige.transform;

import java.util.Arrays;

/**
 * Inverse DCT to samples of 9 to 12 bits: the transform of {@link InverseDct} with one extra bit
 * between the passes instead of two, in which 12-bit samples leave room.
 */
public final class WideInverseDct implements InverseTransform<short[]> {
  private static final int PASS1_BITS = 1;
  private static final int SHIFT1 = InverseDct.CONST_BITS - PASS1_BITS;
  private static final int SHIFT2 = InverseDct.CONST_BITS + PASS1_BITS + 3;

  private final int[] steps;
  private final int precision;
  private final int[] block = new int[64];

  /**
   * @param steps the quantisation step of each zig-zag position
   * @param precision bits per sample
   */
  public WideInverseDct(int[] steps, int precision) {
    this.steps = steps.clone();
    this.precision = precision;
  }

  @Override
  public void group(
      short[] coefficients,
      long[] masks,
      int firstBlock,
      int blocks,
      short[] samples,
      int offset,
      int stride) {
    for (int b = 0; b < blocks; b++) {
      load(coefficients, BlockGroup.index(firstBlock + b), masks[firstBlock + b]);
      for (int column = 0; column < 8; column++) {
        pass(column, 8, SHIFT1);
      }
      int out = offset + 8 * b;
      for (int row = 0; row < 8; row++) {
        pass(8 * row, 1, SHIFT2);
        for (int column = 0; column < 8; column++) {
          int value = InverseDct.sample(block[8 * row + column], precision);
          samples[out + row * stride + column] = (short) value;
        }
      }
    }
  }

  private void load(short[] coefficients, int at, long mask) {
    Arrays.fill(block, 0);
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      block[ZigZag.natural(k)] = coefficients[at + BlockGroup.BLOCKS * k] * steps[k];
    }
  }

  /** Transforms 8 values in place; sums of 64 bits, since steps may be large. */
  private void pass(int offset, int step, int shift) {
    int i1 = offset + step;
    int i2 = i1 + step;
    int i3 = i2 + step;
    int i4 = i3 + step;
    int i5 = i4 + step;
    int i6 = i5 + step;
    int i7 = i6 + step;

    long z1 = ((long) block[i2] + block[i6]) * InverseDct.F_0_541;
    long t2 = z1 - (long) block[i6] * InverseDct.F_1_847;
    long t3 = z1 + (long) block[i2] * InverseDct.F_0_765;
    long round = 1L << (shift - 1);
    long t0 = (((long) block[offset] + block[i4]) << InverseDct.CONST_BITS) + round;
    long t1 = (((long) block[offset] - block[i4]) << InverseDct.CONST_BITS) + round;
    long e0 = t0 + t3;
    long e3 = t0 - t3;
    long e1 = t1 + t2;
    long e2 = t1 - t2;

    long o0 = block[i7];
    long o1 = block[i5];
    long o2 = block[i3];
    long o3 = block[i1];
    long y1 = (o0 + o3) * -InverseDct.F_0_899;
    long y2 = (o1 + o2) * -InverseDct.F_2_562;
    long y3 = o0 + o2;
    long y4 = o1 + o3;
    long y5 = (y3 + y4) * InverseDct.F_1_175;
    y3 = y3 * -InverseDct.F_1_961 + y5;
    y4 = y4 * -InverseDct.F_0_390 + y5;
    o0 = o0 * InverseDct.F_0_298 + y1 + y3;
    o1 = o1 * InverseDct.F_2_053 + y2 + y4;
    o2 = o2 * InverseDct.F_3_072 + y2 + y3;
    o3 = o3 * InverseDct.F_1_501 + y1 + y4;

    block[offset] = (int) ((e0 + o3) >> shift);
    block[i7] = (int) ((e0 - o3) >> shift);
    block[i1] = (int) ((e1 + o2) >> shift);
    block[i6] = (int) ((e1 - o2) >> shift);
    block[i2] = (int) ((e2 + o1) >> shift);
    block[i5] = (int) ((e2 - o1) >> shift);
    block[i3] = (int) ((e3 + o0) >> shift);
    block[i4] = (int) ((e3 - o0) >> shift);
  }
}
