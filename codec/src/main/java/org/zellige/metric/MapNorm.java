package org.zellige.metric;

import java.util.Arrays;
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

  /**
   * Replaces a map by the change of its 3-norm with each of its values.
   *
   * @param width pixels that count in each row
   * @param height rows that count; what lies beyond has no part
   */
  static void replaceBySlopes(float[][] map, int width, int height) {
    double[] sums = new double[3];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double d1 = (double) map[y][x] * map[y][x] * map[y][x];
        double d2 = d1 * d1;
        sums[0] += d1;
        sums[1] += d2;
        sums[2] += d2 * d2;
      }
    }
    double n = (double) width * height;
    float[] parts = new float[3];
    for (int k = 0; k < 3; k++) {
      double mean = sums[k] / n;
      double power = 3 << k;
      parts[k] = mean > 0 ? (float) (1 / (3 * n * StrictMath.pow(mean, 1 - 1 / power))) : 0;
    }
    for (int y = 0; y < map.length; y++) {
      int end = y < height ? width : 0;
      slopes(map[y], parts[0], parts[1], parts[2]);
      Arrays.fill(map[y], end, map[y].length, 0);
    }
  }

  /** The powers 2, 5 and 11 of a value, weighed. */
  private static void slopes(float[] row, float second, float fifth, float eleventh) {
    for (int x = 0; x < row.length; x++) {
      float d = row[x];
      float cube = d * d * d;
      row[x] = d * d * (second + cube * (fifth + cube * cube * eleventh));
    }
  }
}
