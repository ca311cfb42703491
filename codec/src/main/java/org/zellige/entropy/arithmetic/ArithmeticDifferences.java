package org.zellige.entropy.arithmetic;

/**
 * Decodes differences between DC coefficients or lossless samples of one component (T.81 F.1.4.1,
 * H.1.2.3 and figures F.19 to F.24).
 */
public final class ArithmeticDifferences {
  /** In place of a difference: decisions that no encoder makes. */
  public static final int BROKEN = Integer.MIN_VALUE;

  /** Categories end here: no magnitude has 16 bits. */
  private static final int TOO_LARGE = 0x8000;

  private final ArithmeticReader reader;
  private final byte[] bins;

  private final DifferenceKinds kinds;
  private int kind;

  /**
   * @param bins statistics, which components may share
   */
  public ArithmeticDifferences(ArithmeticReader reader, byte[] bins, DifferenceKinds kinds) {
    this.reader = reader;
    this.bins = bins;
    this.kinds = kinds;
  }

  /**
   * Decodes a difference.
   *
   * @param context first bin of the kind, or kinds, that it follows
   * @param category first bin of the categories
   * @return −32768…32768, or {@link #BROKEN}
   */
  public int decode(int context, int category) {
    ArithmeticReader in = reader;
    if (in.decide(bins, context) == 0) {
      kind = DifferenceKinds.ZERO;
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
    kind = kinds.of(power, sign);
    return in.magnitude(bins, at + ArithmeticStatistics.MAGNITUDE, power, sign);
  }

  /** Forgets the kind of the last difference. */
  public void restart() {
    kind = DifferenceKinds.ZERO;
  }

  /** Kind of the difference decoded last, 0…4. */
  public int kind() {
    return kind;
  }
}
