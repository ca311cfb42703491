package org.zellige.metric.kernel;

/**
 * Sums over rows, element by element: what blurs and lines are made of. Every array is read and
 * written at one index, and no loop touches more than six of them: that is what C2 turns into
 * vector instructions, on Java 17 too. (Reading one flat array at several offsets, it does not.)
 */
public final class RowSums {
  private RowSums() {}

  /** sum = weight · a. */
  public static void scale(float[] sum, float weight, float[] a, int n) {
    for (int x = 0; x < n; x++) {
      sum[x] = weight * a[x];
    }
  }

  /** sum = a + b. */
  public static void add(float[] a, float[] b, float[] sum) {
    for (int x = 0; x < sum.length; x++) {
      sum[x] = a[x] + b[x];
    }
  }

  /** sum += weight · (a + b). */
  public static void addPair(float[] sum, float weight, float[] a, float[] b, int n) {
    for (int x = 0; x < n; x++) {
      sum[x] += weight * (a[x] + b[x]);
    }
  }

  /** sum += v · (a + b) + w · (c + d). */
  public static void addPairs(
      float[] sum, float v, float[] a, float[] b, float w, float[] c, float[] d, int n) {
    for (int x = 0; x < n; x++) {
      sum[x] += v * (a[x] + b[x]) + w * (c[x] + d[x]);
    }
  }

  /** difference = a − b. */
  public static void subtract(float[] a, float[] b, float[] difference, int n) {
    for (int x = 0; x < n; x++) {
      difference[x] = a[x] - b[x];
    }
  }

  /** sum = a + (b + c) + (d + e). */
  public static void five(
      float[] sum, float[] a, float[] b, float[] c, float[] d, float[] e, int n) {
    for (int x = 0; x < n; x++) {
      sum[x] = a[x] + ((b[x] + c[x]) + (d[x] + e[x]));
    }
  }

  /** sum += weight · (a + (b + c))². */
  public static void addSquare(float[] sum, float weight, float[] a, float[] b, float[] c, int n) {
    for (int x = 0; x < n; x++) {
      float line = a[x] + (b[x] + c[x]);
      sum[x] += weight * (line * line);
    }
  }

  /** sum += weight · (a + (b + c) + (d + e))². */
  public static void addSquare(
      float[] sum, float weight, float[] a, float[] b, float[] c, float[] d, float[] e, int n) {
    for (int x = 0; x < n; x++) {
      float line = a[x] + ((b[x] + c[x]) + (d[x] + e[x]));
      sum[x] += weight * (line * line);
    }
  }
}
