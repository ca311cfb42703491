package org.zellige.metric.structure;

import java.util.Arrays;

/**
 * Weighted means of values and of products under a round window: a Gaussian of σ = 1.5 cut off at
 * 11 × 11 pixels (Wang et al. 2004). Only windows that lie in the image as a whole are looked at.
 * For one thread at a time.
 */
public final class WindowMeans {
  /** Pixels along a side of the window. */
  public static final int SIDE = 11;

  private static final double SIGMA = 1.5;
  private static final double[] WEIGHTS = weights();

  private final int width;

  /** Rows of the planes. */
  private final float[] first;

  private final float[] second;

  /** Sums down the columns of the window. */
  private final double[] columns;

  /**
   * @param width of the planes
   */
  WindowMeans(int width) {
    this.width = width;
    this.first = new float[width];
    this.second = new float[width];
    this.columns = new double[width];
  }

  private static double[] weights() {
    double[] weights = new double[SIDE];
    double sum = 0;
    for (int i = 0; i < SIDE; i++) {
      int distance = i - SIDE / 2;
      weights[i] = StrictMath.exp(-distance * distance / (2 * SIGMA * SIGMA));
      sum += weights[i];
    }
    for (int i = 0; i < SIDE; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  /**
   * Means of values.
   *
   * @param top first row of the windows
   * @param means one for each window, from left to right
   */
  void ofValues(float[] plane, int top, double[] means) {
    Arrays.fill(columns, 0);
    for (int i = 0; i < SIDE; i++) {
      System.arraycopy(plane, (top + i) * width, first, 0, width);
      add(WEIGHTS[i], first, columns);
    }
    across(means);
  }

  /**
   * Means of the products of two planes.
   *
   * @param top first row of the windows
   * @param means one for each window, from left to right
   */
  void ofProducts(float[] a, float[] b, int top, double[] means) {
    Arrays.fill(columns, 0);
    for (int i = 0; i < SIDE; i++) {
      System.arraycopy(a, (top + i) * width, first, 0, width);
      System.arraycopy(b, (top + i) * width, second, 0, width);
      addProducts(WEIGHTS[i], first, second, columns);
    }
    across(means);
  }

  private void across(double[] means) {
    for (int x = 0; x < width - SIDE + 1; x++) {
      double sum = 0;
      for (int i = 0; i < SIDE; i++) {
        sum += WEIGHTS[i] * columns[x + i];
      }
      means[x] = sum;
    }
  }

  private static void add(double weight, float[] row, double[] sums) {
    for (int x = 0; x < row.length; x++) {
      sums[x] += weight * row[x];
    }
  }

  private static void addProducts(double weight, float[] a, float[] b, double[] sums) {
    for (int x = 0; x < a.length; x++) {
      sums[x] += weight * ((double) a[x] * b[x]);
    }
  }
}
