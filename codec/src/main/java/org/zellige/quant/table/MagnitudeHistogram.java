package org.zellige.quant.table;

/** How the magnitudes of one frequency are spread, in given steps. */
final class MagnitudeHistogram {
  /** Bins in a given step. */
  private static final int FINE = 16;

  /** Bins for 32 given steps; magnitudes beyond count as spread evenly. */
  private static final int BINS = 32 * FINE;

  /** Bits that a squared error of one step is worth when levels are chosen by rate. */
  private static final double WEIGHT = 12;

  /** Where coefficients vanish is found by trying this often. */
  private static final int ROUNDS = 3;

  private final int[] bins = new int[BINS];
  private long beyond;

  // Sums over the bins before one, of their number, magnitudes and squares.
  private final double[] counts = new double[BINS + 1];
  private final double[] sums = new double[BINS + 1];
  private final double[] squares = new double[BINS + 1];

  /**
   * What quantisation makes of the magnitudes.
   *
   * @param bits the entropy of the levels, signs included; up to a constant for those beyond
   * @param errors the sum of the squared errors, in given steps
   */
  record Outcome(double bits, double errors) {}

  /** Adds a magnitude. */
  void add(float magnitude) {
    float bin = magnitude * FINE;
    if (bin < BINS) {
      bins[(int) bin]++;
    } else {
      beyond++;
    }
  }

  /** Ends adding; only now can anything be asked. */
  void close() {
    for (int bin = 0; bin < BINS; bin++) {
      double middle = (bin + 0.5) / FINE;
      counts[bin + 1] = counts[bin] + bins[bin];
      sums[bin + 1] = sums[bin] + bins[bin] * middle;
      squares[bin + 1] = squares[bin] + bins[bin] * middle * middle;
    }
  }

  /**
   * After quantisation by rate and distortion.
   *
   * @param step in given steps
   */
  Outcome quantised(double step) {
    double total = counts[BINS] + beyond;
    double bits = total * log2(total) - beyond * log2(step);
    double errors = beyond * step * step / 12;
    int from = 0;
    int to = deadZone(step);
    for (int level = 0; from < BINS; level++) {
      double count = counts[to] - counts[from];
      double value = level * step;
      bits -= count * log2(count);
      bits += level == 0 ? 0 : count;
      errors += squares[to] - squares[from];
      errors += value * (value * count - 2 * (sums[to] - sums[from]));
      from = to;
      to = firstBin((level + 1.5) * step);
    }
    return new Outcome(bits, errors);
  }

  /**
   * The first bin that does not become zero: from where the bits that a one costs more than a zero
   * are fewer than what the greater error is worth.
   */
  private int deadZone(double step) {
    double dead = 0.5;
    int two = firstBin(1.5 * step);
    for (int round = 0; round < ROUNDS; round++) {
      int one = firstBin(dead * step);
      double excess = log2(counts[one]) - log2(counts[two] - counts[one]) + 1;
      dead = Math.max(0.5, Math.min(1.5, 0.5 + excess / (2 * WEIGHT)));
    }
    return firstBin(dead * step);
  }

  private static int firstBin(double magnitude) {
    return (int) Math.min(BINS, Math.ceil(magnitude * FINE - 0.5));
  }

  /** The logarithm of a number of coefficients; of none as of one. */
  private static double log2(double value) {
    return value <= 0 ? 0 : StrictMath.log(value) / StrictMath.log(2);
  }
}
