package org.zellige.metric.ssimulacra2;

import java.util.Arrays;
import java.util.List;

/**
 * Sums of errors and of their fourth powers. Columns are added up one by one in float, a band of
 * rows at most, then together in double.
 */
final class ErrorSums {
  /** Index of the mean of structural errors; the norm of fourth powers stands three further. */
  static final int STRUCTURE = 0;

  /** Index of the mean of added edges. */
  static final int ADDED = 1;

  /** Index of the mean of lost edges. */
  static final int LOST = 2;

  /** Rows whose sum a float still holds well enough. */
  static final int ROWS = 64;

  private final float[][] columns;
  private final double[] totals = new double[6];
  private int rows;

  ErrorSums(int width) {
    columns = new float[6][width];
  }

  /** Adds the structural errors of a row, before its edges. */
  void addStructure(float[] errors) {
    addStructure(errors, columns[STRUCTURE], columns[STRUCTURE + 3]);
  }

  /** Adds the edges of a row, the last of it. */
  void addEdges(float[] edges) {
    addAdded(edges, columns[ADDED], columns[ADDED + 3]);
    addLost(edges, columns[LOST], columns[LOST + 3]);
    rows++;
    if (rows == ROWS) {
      flush();
    }
  }

  private void flush() {
    for (int kind = 0; kind < 6; kind++) {
      double sum = 0;
      for (float column : columns[kind]) {
        sum += column;
      }
      totals[kind] += sum;
      Arrays.fill(columns[kind], 0);
    }
    rows = 0;
  }

  private static void addStructure(float[] errors, float[] sums, float[] fourths) {
    for (int x = 0; x < errors.length; x++) {
      float d = errors[x];
      float square = d * d;
      sums[x] += d;
      fourths[x] += square * square;
    }
  }

  private static void addAdded(float[] edges, float[] sums, float[] fourths) {
    for (int x = 0; x < edges.length; x++) {
      float d = Math.max(edges[x], 0);
      float square = d * d;
      sums[x] += d;
      fourths[x] += square * square;
    }
  }

  private static void addLost(float[] edges, float[] sums, float[] fourths) {
    for (int x = 0; x < edges.length; x++) {
      float d = Math.max(-edges[x], 0);
      float square = d * d;
      sums[x] += d;
      fourths[x] += square * square;
    }
  }

  /** The six sums: of structure, added and lost edges, and of their fourth powers. */
  double[] totals() {
    flush();
    return totals.clone();
  }

  /**
   * From the sums of all strips to the three means and the three 4-norms (the fourth root of the
   * mean fourth power).
   *
   * @param totals of each strip, in order
   */
  static double[] norms(List<double[]> totals, double pixels) {
    double[] norms = new double[6];
    for (double[] strip : totals) {
      for (int kind = 0; kind < 6; kind++) {
        norms[kind] += strip[kind];
      }
    }
    for (int kind = 0; kind < 6; kind++) {
      double mean = norms[kind] / pixels;
      norms[kind] = kind < 3 ? mean : Math.sqrt(Math.sqrt(mean));
    }
    return norms;
  }
}
