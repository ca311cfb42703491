package org.zellige.transform;

/** The DCT as T.81 A.3.3 defines it, in double precision: what the fast ones are measured by. */
public final class ReferenceDct {
  /** C(u) / 2 · cos((2x + 1) uπ / 16), at 8·u + x. */
  private static final double[] BASIS = new double[64];

  static {
    for (int u = 0; u < 8; u++) {
      double half = u == 0 ? Math.sqrt(0.5) / 2 : 0.5;
      for (int x = 0; x < 8; x++) {
        BASIS[8 * u + x] = half * Math.cos((2 * x + 1) * u * Math.PI / 16);
      }
    }
  }

  private ReferenceDct() {}

  /** Coefficients of 64 level-shifted samples; both in natural order. */
  public static double[] forward(double[] samples) {
    double[] rows = new double[64];
    for (int y = 0; y < 8; y++) {
      for (int u = 0; u < 8; u++) {
        for (int x = 0; x < 8; x++) {
          rows[8 * y + u] += samples[8 * y + x] * BASIS[8 * u + x];
        }
      }
    }
    double[] coefficients = new double[64];
    for (int u = 0; u < 8; u++) {
      for (int v = 0; v < 8; v++) {
        for (int y = 0; y < 8; y++) {
          coefficients[8 * v + u] += rows[8 * y + u] * BASIS[8 * v + y];
        }
      }
    }
    return coefficients;
  }

  /** Level-shifted samples of 64 coefficients; both in natural order. */
  public static double[] inverse(double[] coefficients) {
    double[] columns = new double[64];
    for (int u = 0; u < 8; u++) {
      for (int y = 0; y < 8; y++) {
        for (int v = 0; v < 8; v++) {
          columns[8 * y + u] += coefficients[8 * v + u] * BASIS[8 * v + y];
        }
      }
    }
    double[] samples = new double[64];
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 8; x++) {
        for (int u = 0; u < 8; u++) {
          samples[8 * y + x] += columns[8 * y + u] * BASIS[8 * u + x];
        }
      }
    }
    return samples;
  }
}
