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
   * How often each level occurs after quantisation, of those that are not beyond.
   *
   * @param step in given steps
   */
  int[] levels(double step) {
    int[] levels = new int[level(bins.length - 1, step) + 1];
    for (int bin = 0; bin < bins.length; bin++) {
      levels[level(bin, step)] += bins[bin];
    }
    return levels;
  }

  /**
   * The sum of the squared errors after quantisation, in given steps.
   *
   * @param step in given steps
   */
  double errors(double step) {
    double errors = beyond * step * step / 12;
    for (int bin = 0; bin < bins.length; bin++) {
      double error = middle(bin) - level(bin, step) * step;
      errors += bins[bin] * error * error;
    }
    return errors;
  }

  /** The entropy of the levels, signs included; up to a constant for those beyond. */
  double bits(int[] levels, double step) {
    double bits = total * log2(total) - beyond * log2(step);
    for (int level = 0; level < levels.length; level++) {
      bits -= levels[level] * log2(levels[level]);
      bits += level == 0 ? 0 : levels[level];
    }
    return bits;
  }

  private static double middle(int bin) {
    return (bin + 0.5) / FINE;
  }

  private static int level(int bin, double step) {
    double inSteps = middle(bin) / step;
    return inSteps < DEAD ? 0 : (int) Math.rint(inSteps);
  }

  private static double log2(double value) {
    return value == 0 ? 0 : StrictMath.log(value) / StrictMath.log(2);
  }
}
