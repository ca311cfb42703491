package org.zellige.transform;

/**
 * Inverse DCT to blocks of another size than eight: the N lowest frequencies each way of the
 * coefficients, taken as those of a block of N×N (T.81 A.3.3 with N in the place of 8). Of the
 * sixteen blocks of a group at once, straight from the definition.
 */
final class SizedInverse {
  private static final int LANES = BlockGroup.BLOCKS;

  private final int size;
  private final int frequencies;

  /** ½ · C(u) · cos((2x + 1)uπ / 2N) at 8·x + u: samples keep their mean. */
  private final float[] basis;

  private final float[] columns;

  /**
   * @param size samples across and down, 1…16
   */
  SizedInverse(int size) {
    this.size = size;
    this.frequencies = Math.min(8, size);
    this.basis = new float[8 * size];
    this.columns = new float[8 * size * LANES];
    for (int x = 0; x < size; x++) {
      for (int u = 0; u < frequencies; u++) {
        double half = u == 0 ? Math.sqrt(0.125) : 0.5;
        basis[8 * x + u] = (float) (half * StrictMath.cos((2 * x + 1) * u * Math.PI / (2 * size)));
      }
    }
  }

  /**
   * Transforms a group.
   *
   * @param coefficients natural index n of block b at 16·n + b
   * @param samples receives sample (x, y) of block b at 16 · (size·y + x) + b
   */
  void transform(float[] coefficients, float[] samples) {
    for (int y = 0; y < size; y++) {
      for (int u = 0; u < frequencies; u++) {
        sum(coefficients, u, 8, y, columns, 8 * y + u);
      }
    }
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        sum(columns, 8 * y, 1, x, samples, size * y + x);
      }
    }
  }

  /** The sample at place x of a row or column of frequencies {@code step} apart. */
  private void sum(float[] in, int first, int step, int x, float[] out, int to) {
    for (int b = 0; b < LANES; b++) {
      out[LANES * to + b] = 0;
    }
    for (int u = 0; u < frequencies; u++) {
      float factor = basis[8 * x + u];
      int from = first + step * u;
      for (int b = 0; b < LANES; b++) {
        out[LANES * to + b] += in[LANES * from + b] * factor;
      }
    }
  }
}
