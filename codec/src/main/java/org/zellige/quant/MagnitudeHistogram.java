package org.zellige.quant;

/** How the magnitudes of one frequency are spread, in given steps. */
final class MagnitudeHistogram {
  /** Bins in a given step. */
  private static final int FINE = 16;

  /** Given steps told apart; magnitudes beyond count as spread evenly. */
  private static final int RANGE = 32;

  /** Below this fraction of a step, a magnitude becomes zero: where rate and error often settle. */
  private static final double DEAD = 0.62;

  private final int[] bins = new int[FINE * RANGE];
  private int beyond;
  private int total;

  /** Adds a magnitude. */
  void add(float magnitude) {
    total++;
    float bin = magnitude * FINE;
    if (bin < bins.length) {
      bins[(int) bin]++;
    } else {
      beyond++;
    }
  }

  /**
   * Bits and weighted errors after quantisation, for all that was added.
   *
   * @param step in given steps
   * @param weight bits that a squared error of one given step is worth
   */
  double cost(double step, double weight) {
    int[] levels = new int[(int) (RANGE / step) + 2];
    double errors = beyond * step * step / 12;
    for (int bin = 0; bin < bins.length; bin++) {
      if (bins[bin] != 0) {
        double exact = (bin + 0.5) / FINE;
        double inSteps = exact / step;
        int level = inSteps < DEAD ? 0 : (int) Math.rint(inSteps);
        double error = exact - level * step;
        levels[level] += bins[bin];
        errors += bins[bin] * error * error;
      }
    }
    return bits(levels, step) + weight * errors;
  }

  /** The entropy of the levels, signs included; up to a constant for those beyond. */
  private double bits(int[] levels, double step) {
    double bits = total * log2(total) - beyond * log2(step);
    for (int level = 0; level < levels.length; level++) {
      if (levels[level] != 0) {
        bits -= levels[level] * log2(levels[level]);
        bits += level == 0 ? 0 : levels[level];
      }
    }
    return bits;
  }

  private static double log2(double value) {
    return value == 0 ? 0 : StrictMath.log(value) / StrictMath.log(2);
  }
}
