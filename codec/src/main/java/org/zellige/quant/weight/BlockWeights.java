package org.zellige.quant.weight;

import java.util.Arrays;

/** How much the errors of each block count beside those of others. Immutable. */
public final class BlockWeights {
  // By Butteraugli, without moves, on six photographs, bytes at equal SSIMULACRA2 and Butteraugli:
  // roots −0.7 and −1.4 %, the measured ratios themselves −0.5 and −1.4 %, roots for chroma as well
  // +0.5 and −1.1 %. Where they are measured by both metrics, they gain for chroma as well: see
  // GuidedSpectrum.

  /** The range of weights, without unit. */
  private static final double LEAST = 0.4;

  private static final double MOST = 3;

  /** Of what errors are measured to count for, over the mean, before the root is taken. */
  private static final double LEAST_MEASURED = 0.05;

  private static final BlockWeights EVEN = new BlockWeights(new float[0][]);

  private final float[][] factors;

  private BlockWeights(float[][] factors) {
    this.factors = factors;
  }

  /** All the same. */
  public static BlockWeights even() {
    return EVEN;
  }

  /**
   * The root of what errors count for, over what quantisation took them for. A block and its
   * neighbours are taken together, with one like the mean of all blocks added, since what a few
   * coefficients are measured to count for is mostly chance.
   *
   * @param counted what the errors of each block count for by a metric; may be below 0
   * @param taken likewise by quantisation, from 0
   */
  static BlockWeights measured(double[][] counted, double[][] taken) {
    double mean = sum(taken) / ((double) taken.length * taken[0].length);
    double ratio = sum(counted) / sum(taken);
    if (!(ratio > 0 && mean > 0)) {
      return EVEN;
    }
    float[][] factors = new float[taken.length][taken[0].length];
    for (int y = 0; y < factors.length; y++) {
      for (int x = 0; x < factors[y].length; x++) {
        double above = around(counted, y, x) / ratio + mean;
        double below = around(taken, y, x) + mean;
        double measured = Math.sqrt(Math.max(LEAST_MEASURED, above / below));
        factors[y][x] = (float) Math.max(LEAST, Math.min(MOST, measured));
      }
    }
    return new BlockWeights(factors);
  }

  private static double sum(double[][] values) {
    double sum = 0;
    for (double[] row : values) {
      for (double value : row) {
        sum += value;
      }
    }
    return sum;
  }

  /** What each block has of the sum over all; nothing if that is not above 0. */
  static double[][] shares(double[][] values) {
    double sum = sum(values);
    double scale = sum > 0 ? 1 / sum : 0;
    double[][] shares = new double[values.length][];
    for (int y = 0; y < values.length; y++) {
      shares[y] = Arrays.stream(values[y]).map(value -> value * scale).toArray();
    }
    return shares;
  }

  /** A value, half of those beside it and a quarter of those across corners: four in all. */
  static double around(double[][] values, int y, int x) {
    double sum = 0;
    for (int v = Math.max(0, y - 1); v <= Math.min(values.length - 1, y + 1); v++) {
      double[] row = values[v];
      double left = x > 0 ? row[x - 1] : 0;
      double right = x + 1 < row.length ? row[x + 1] : 0;
      sum += (v == y ? 1 : 0.5) * (row[x] + 0.5 * (left + right));
    }
    return sum;
  }

  /** What the weight of a block's errors is multiplied by. */
  float of(int row, int block) {
    return factors.length == 0 ? 1 : factors[row][block];
  }
}
