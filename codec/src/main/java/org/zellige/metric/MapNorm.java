package org.zellige.metric;

import java.util.function.DoubleUnaryOperator;

/** The norm by which libjxl sums up Butteraugli's map (lib/extras/metrics.cc). */
final class MapNorm {
  private MapNorm() {}

  /**
   * The mean of the p-, 2p- and 4p-norm of the mean value.
   *
   * @throws IllegalArgumentException if p is not above 0 and finite
   */
  static double of(ScoreMap map, double p) {
    if (!(p > 0 && p < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("norm " + p);
    }
    double max = map.max();
    if (max == 0) {
      return 0;
    }
    // Of parts of the largest value, no power overflows.
    return max * ofParts(map.values(), max, p, p == 3 ? d -> d * d * d : power(p));
  }

  private static DoubleUnaryOperator power(double p) {
    return d -> StrictMath.pow(d, p);
  }

  private static double ofParts(float[] values, double max, double p, DoubleUnaryOperator power) {
    double sum1 = 0;
    double sum2 = 0;
    double sum4 = 0;
    for (float value : values) {
      double d1 = power.applyAsDouble(value / max);
      double d2 = d1 * d1;
      sum1 += d1;
      sum2 += d2;
      sum4 += d2 * d2;
    }
    int n = values.length;
    return (StrictMath.pow(sum1 / n, 1 / p)
            + StrictMath.pow(sum2 / n, 1 / (2 * p))
            + StrictMath.pow(sum4 / n, 1 / (4 * p)))
        / 3;
  }
}
