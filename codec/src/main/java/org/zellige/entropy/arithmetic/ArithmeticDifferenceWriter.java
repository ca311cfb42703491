package org.zellige.entropy.arithmetic;

/**
 * Codes differences between DC coefficients or lossless samples of one component (T.81 F.1.4.1,
 * H.1.2.3): the twin of {@link ArithmeticDifferences}.
 */
final class ArithmeticDifferenceWriter {
  private final ArithmeticWriter out;
  private final byte[] bins;
  private final DifferenceKinds kinds;

  /**
   * @param bins statistics, which components may share
   */
  ArithmeticDifferenceWriter(ArithmeticWriter out, byte[] bins, DifferenceKinds kinds) {
    this.out = out;
    this.bins = bins;
    this.kinds = kinds;
  }

  /**
   * Codes a difference.
   *
   * @param difference −32768…32768
   * @param context first bin of the kind, or kinds, that it follows
   * @param category first bin of the categories
   * @return its own kind
   */
  int encode(int difference, int context, int category) {
    if (difference == 0) {
      out.encode(bins, context, 0);
      return DifferenceKinds.ZERO;
    }
    out.encode(bins, context, 1);
    int sign = difference >>> 31;
    out.encode(bins, context + 1, sign);
    int at = context + 2 + sign;
    int magnitude = Math.abs(difference) - 1;
    int power = Integer.highestOneBit(magnitude);
    if (power != 0) {
      out.encode(bins, at, 1);
      at = category;
      for (int below = power >> 1; below != 0; below >>= 1) {
        out.encode(bins, at++, 1);
      }
    }
    out.encode(bins, at, 0);
    out.encodeBits(bins, at + ArithmeticStatistics.MAGNITUDE, magnitude, power);
    return kinds.of(power, sign);
  }
}
