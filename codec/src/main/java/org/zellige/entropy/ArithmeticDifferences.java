package org.zellige.entropy;

/**
 * Decodes differences between DC coefficients or lossless samples of one component, and sorts them
 * into the kinds on which the statistics of later ones depend (T.81 F.1.4.1, H.1.2.3 and figures
 * F.19 to F.24).
 */
final class ArithmeticDifferences {
  /** Kind of a difference: (nearly) zero. */
  static final int ZERO = 0;

  /** Kind of a small positive difference. */
  private static final int SMALL = 1;

  /** Kind of a large positive difference; negative ones follow their positive twins. */
  static final int LARGE = 3;

  static final int KINDS = 5;

  /** Bins of a context: whether it is zero, its sign, and how it goes on after either sign. */
  static final int CONTEXT_BINS = 4;

  /** Bins of a set of categories: X1 to X15 and M2 to M15. */
  static final int CATEGORY_BINS = 29;

  /** In place of a difference: decisions that no encoder makes. */
  static final int BROKEN = Integer.MIN_VALUE;

  /** Categories end here: no magnitude has 16 bits. */
  private static final int TOO_LARGE = 0x8000;

  private final ArithmeticReader reader;
  private final byte[] bins;

  // T.81's L and U as magnitudes.
  private final int zeroBelow;
  private final int largeAbove;

  private int kind;

  /**
   * @param bins statistics, which components may share
   * @param lower category up to which a difference counts as zero, 0…15 (T.81's L)
   * @param upper category up to which a difference counts as small, 0…15 (T.81's U)
   */
  ArithmeticDifferences(ArithmeticReader reader, byte[] bins, int lower, int upper) {
    this.reader = reader;
    this.bins = bins;
    this.zeroBelow = 1 << lower >> 1;
    this.largeAbove = 1 << upper >> 1;
  }

  /**
   * Decodes a difference.
   *
   * @param context first bin of its context
   * @param category first bin of the categories
   * @return −32768…32768, or {@link #BROKEN}
   */
  int decode(int context, int category) {
    ArithmeticReader in = reader;
    if (in.decide(bins, context) == 0) {
      kind = ZERO;
      return 0;
    }
    int sign = in.decide(bins, context + 1);
    int at = context + 2 + sign;
    int power = in.decide(bins, at);
    if (power != 0) {
      at = category;
      while (in.decide(bins, at) != 0) {
        power <<= 1;
        at++;
        if (power == TOO_LARGE) {
          return BROKEN;
        }
      }
    }
    if (power < zeroBelow) {
      kind = ZERO;
    } else {
      kind = (power > largeAbove ? LARGE : SMALL) + sign;
    }
    return in.magnitude(bins, at + ArithmeticReader.MAGNITUDE, power, sign);
  }

  /** Forgets the kind of the last difference. */
  void restart() {
    kind = ZERO;
  }

  /** Kind of the difference decoded last, 0…4. */
  int kind() {
    return kind;
  }
}
