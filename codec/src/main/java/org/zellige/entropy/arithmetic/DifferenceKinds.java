package org.zellige.entropy.arithmetic;

/**
 * The kinds into which arithmetic coding sorts differences between DC coefficients or lossless
 * samples; the statistics of later differences depend on them (T.81 F.1.4.4.1.2).
 *
 * @param zeroBelow T.81's L as a magnitude: highest bits below it count as zero
 * @param largeAbove T.81's U as a magnitude: highest bits above it count as large
 */
public record DifferenceKinds(int zeroBelow, int largeAbove) {
  /** Kind of a difference: (nearly) zero. */
  public static final int ZERO = 0;

  /** Kind of a small positive difference. */
  private static final int SMALL = 1;

  /** Kind of a large positive difference; negative ones follow their positive twins. */
  public static final int LARGE = 3;

  /** Number of kinds. */
  public static final int KINDS = 5;

  /** Bins of a kind: whether the difference is zero, its sign, and how it goes on after either. */
  public static final int BINS = 4;

  /** Bins of a set of categories: X1 to X15 and M2 to M15. */
  public static final int CATEGORY_BINS = 29;

  /**
   * By the categories of a DAC segment.
   *
   * @param lower up to which a difference counts as zero, 0…15 (T.81's L)
   * @param upper up to which a difference counts as small, 0…15 (T.81's U)
   */
  public static DifferenceKinds ofCategories(int lower, int upper) {
    return new DifferenceKinds(1 << lower >> 1, 1 << upper >> 1);
  }

  /**
   * The kind of a difference that is not zero.
   *
   * @param power the highest bit of its magnitude less one, or 0
   * @param sign 1 if it is negative
   */
  int of(int power, int sign) {
    return power < zeroBelow ? ZERO : (power > largeAbove ? LARGE : SMALL) + sign;
  }
}
