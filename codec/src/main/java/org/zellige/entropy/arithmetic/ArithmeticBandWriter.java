package org.zellige.entropy.arithmetic;

import org.zellige.transform.BlockGroup;

/** Codes a band of AC coefficients of one component as they are first met (T.81 F.1.4.2). */
final class ArithmeticBandWriter {
  private final ArithmeticWriter out;
  private final ArithmeticStatistics statistics;
  private final int component;
  private final byte[] bins;
  private final int start;
  private final int end;
  private final int low;

  /**
   * @param component its place in the scan
   * @param start first coefficient, 1…63
   * @param end last coefficient, 1…63
   * @param low point transform
   */
  ArithmeticBandWriter(
      ArithmeticWriter out,
      ArithmeticStatistics statistics,
      int component,
      int start,
      int end,
      int low) {
    this.out = out;
    this.statistics = statistics;
    this.component = component;
    this.bins = statistics.ac(component);
    this.start = start;
    this.end = end;
    this.low = low;
  }

  /**
   * Codes the band of a block.
   *
   * @param at index of the DC coefficient
   * @param mask coefficients of the band that are not zero after the point transform
   */
  void write(short[] coefficients, int at, long mask) {
    int k = start;
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      int next = Long.numberOfTrailingZeros(rest);
      int bin = 3 * (k - 1);
      out.encode(bins, bin, 0); // the block goes on
      for (; k < next; k++) {
        out.encode(bins, bin + 1, 0);
        bin += 3;
      }
      out.encode(bins, bin + 1, 1);
      int value = coefficients[at + BlockGroup.BLOCKS * k];
      out.encodeEven(value >>> 31);
      magnitude(bin + 2, k, (Math.abs(value) >> low) - 1);
      k++;
    }
    if (k <= end) {
      out.encode(bins, 3 * (k - 1), 1);
    }
  }

  /** Codes the band of a block that has none of its coefficients. */
  void writeNone() {
    out.encode(bins, 3 * (start - 1), 1);
  }

  /** Codes a magnitude less one of coefficient k. */
  private void magnitude(int bin, int k, int magnitude) {
    if (magnitude == 0) {
      out.encode(bins, bin, 0);
      return;
    }
    out.encode(bins, bin, 1);
    int at = bin;
    int power = Integer.highestOneBit(magnitude);
    if (power > 1) {
      out.encode(bins, bin, 1);
      at = statistics.acCategory(component, k);
      for (int below = power >> 2; below != 0; below >>= 1) {
        out.encode(bins, at++, 1);
      }
    }
    out.encode(bins, at, 0);
    out.encodeBits(bins, at + ArithmeticStatistics.MAGNITUDE, magnitude, power);
  }
}
