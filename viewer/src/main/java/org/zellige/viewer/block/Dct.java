package org.zellige.viewer.block;

/** The transform of T.81 A.3.3, in double precision and by its definition. */
public final class Dct {
  /** At 8 · frequency + place. */
  private static final double[] WAVES = new double[64];

  static {
    for (int frequency = 0; frequency < 8; frequency++) {
      for (int place = 0; place < 8; place++) {
        double scale = frequency == 0 ? StrictMath.sqrt(0.125) : 0.5;
        WAVES[8 * frequency + place] =
            scale * StrictMath.cos((2 * place + 1) * frequency * StrictMath.PI / 16);
      }
    }
  }

  private Dct() {}

  /** 64 level-shifted samples, row by row, to coefficients in natural order. */
  public static double[] forward(double[] samples) {
    double[] rows = new double[64];
    double[] out = new double[64];
    for (int y = 0; y < 8; y++) {
      for (int u = 0; u < 8; u++) {
        for (int x = 0; x < 8; x++) {
          rows[8 * y + u] += samples[8 * y + x] * WAVES[8 * u + x];
        }
      }
    }
    for (int v = 0; v < 8; v++) {
      for (int u = 0; u < 8; u++) {
        for (int y = 0; y < 8; y++) {
          out[8 * v + u] += rows[8 * y + u] * WAVES[8 * v + y];
        }
      }
    }
    return out;
  }

  /** Coefficients in natural order to 64 level-shifted samples, row by row. */
  public static double[] inverse(double[] coefficients) {
    double[] columns = new double[64];
    double[] out = new double[64];
    for (int y = 0; y < 8; y++) {
      for (int u = 0; u < 8; u++) {
        for (int v = 0; v < 8; v++) {
          columns[8 * y + u] += coefficients[8 * v + u] * WAVES[8 * v + y];
        }
      }
    }
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 8; x++) {
        for (int u = 0; u < 8; u++) {
          out[8 * y + x] += columns[8 * y + u] * WAVES[8 * u + x];
        }
      }
    }
    return out;
  }
}
