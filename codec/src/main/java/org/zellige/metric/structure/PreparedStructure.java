package org.zellige.metric.structure;

import org.jspecify.annotations.Nullable;
import org.zellige.work.Workers;

/** What SSIM keeps of an original's luma at one scale: 20 bytes a pixel. Immutable. */
final class PreparedStructure {
  // (K₁·L)² and (K₂·L)² with K₁ = 0.01, K₂ = 0.03, L = 255: Wang et al. 2004.
  private static final double C1 = 0.01 * 255 * (0.01 * 255);
  private static final double C2 = 0.03 * 255 * (0.03 * 255);

  private final LumaPlane luma;
  private final Workers workers;

  /** Windows across and down. */
  private final int columns;

  private final int rows;

  private final double[][] means;
  private final double[][] variances;

  /**
   * Means over all windows.
   *
   * @param similarity luminance times contrast times structure, to 1
   * @param structure contrast times structure, to 1
   */
  record Means(double similarity, double structure) {}

  PreparedStructure(LumaPlane luma, Workers workers) {
    this.luma = luma;
    this.workers = workers;
    this.columns = luma.width() - WindowMeans.SIDE + 1;
    this.rows = luma.height() - WindowMeans.SIDE + 1;
    this.means = new double[rows][columns];
    this.variances = new double[rows][columns];
    workers.overRows(
        rows,
        (from, to) -> {
          WindowMeans windows = new WindowMeans(luma.width());
          for (int y = from; y < to; y++) {
            windows.ofValues(luma.values(), y, means[y]);
            windows.ofProducts(luma.values(), luma.values(), y, variances[y]);
            subtractProducts(means[y], means[y], variances[y]);
          }
        });
  }

  /**
   * Compares with a distorted image's luma.
   *
   * @param similarities receives those of all windows, row by row; null if they are not wanted
   * @param structures receives those of all windows; null if they are not wanted
   */
  Means compare(
      LumaPlane distorted, float @Nullable [] similarities, float @Nullable [] structures) {
    double[] similaritySums = new double[rows];
    double[] structureSums = new double[rows];
    workers.overRows(
        rows,
        (from, to) -> {
          WindowMeans windows = new WindowMeans(luma.width());
          double[] mean = new double[columns];
          double[] variance = new double[columns];
          double[] covariance = new double[columns];
          for (int y = from; y < to; y++) {
            windows.ofValues(distorted.values(), y, mean);
            windows.ofProducts(distorted.values(), distorted.values(), y, variance);
            subtractProducts(mean, mean, variance);
            windows.ofProducts(luma.values(), distorted.values(), y, covariance);
            subtractProducts(means[y], mean, covariance);
            structures(variances[y], variance, covariance);
            structureSums[y] = sum(covariance);
            keep(covariance, structures, y);
            timesLuminance(means[y], mean, covariance);
            similaritySums[y] = sum(covariance);
            keep(covariance, similarities, y);
          }
        });
    double windows = (double) rows * columns;
    return new Means(sum(similaritySums) / windows, sum(structureSums) / windows);
  }

  private static void subtractProducts(double[] a, double[] b, double[] from) {
    for (int x = 0; x < from.length; x++) {
      from[x] -= a[x] * b[x];
    }
  }

  /** Covariances give way to contrast times structure. */
  private static void structures(double[] variances1, double[] variances2, double[] covariances) {
    for (int x = 0; x < covariances.length; x++) {
      covariances[x] = (2 * covariances[x] + C2) / (variances1[x] + variances2[x] + C2);
    }
  }

  private static void timesLuminance(double[] means1, double[] means2, double[] values) {
    for (int x = 0; x < values.length; x++) {
      double m1 = means1[x];
      double m2 = means2[x];
      values[x] *= (2 * (m1 * m2) + C1) / (m1 * m1 + m2 * m2 + C1);
    }
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private void keep(double[] row, float @Nullable [] plane, int y) {
    if (plane != null) {
      for (int x = 0; x < columns; x++) {
        plane[y * columns + x] = (float) row[x];
      }
    }
  }

  /** Windows across. */
  int columns() {
    return columns;
  }

  /** Windows down. */
  int rows() {
    return rows;
  }
}
