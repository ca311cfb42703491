package org.zellige.quant.table;

/** The steps that one frequency may have, with the bits and errors of each. */
final class StepChoices {
  private static final int MAX_STEP = 65535;

  private final int given;
  private final int first;
  private final double[] bits;
  private final double[] errors;

  /**
   * All whole steps near a given one. Where that has eight bits they have, too, so that a baseline
   * file stays one.
   *
   * @param bound by what factor they may differ from it
   */
  StepChoices(MagnitudeHistogram histogram, int given, double bound) {
    int most = given <= QualityScale.MAX_BASELINE_STEP ? QualityScale.MAX_BASELINE_STEP : MAX_STEP;
    int last = Math.min(most, (int) (given * bound));
    this.given = given;
    this.first = (int) Math.ceil(given / bound);
    this.bits = new double[last - first + 1];
    this.errors = new double[last - first + 1];
    for (int i = 0; i < bits.length; i++) {
      double step = (double) (first + i) / given;
      MagnitudeHistogram.Outcome outcome = histogram.quantised(step);
      bits[i] = outcome.bits();
      errors[i] = outcome.errors();
    }
  }

  /** Bits with the given step. */
  double givenBits() {
    return bits(given);
  }

  /** Bits with a step. */
  double bits(int step) {
    return bits[step - first];
  }

  /** The step at which bits and weighted errors cost least together; the given one if in doubt. */
  int cheapest(double weight) {
    int best = given;
    double least = bits(given) + weight * errors[given - first];
    for (int i = 0; i < bits.length; i++) {
      double cost = bits[i] + weight * errors[i];
      if (cost < least) {
        least = cost;
        best = first + i;
      }
    }
    return best;
  }
}
