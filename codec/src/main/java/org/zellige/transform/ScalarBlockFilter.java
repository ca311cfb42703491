package org.zellige.transform;

/**
 * {@link Kernels#filterBlock} in plain Java. Down the columns it makes what is wanted, and no more.
 */
final class ScalarBlockFilter {
  private static final int SIDE = 8;

  private ScalarBlockFilter() {}

  static void filter(
      float[] block, float[] matrix, long changed, float[] across, long wanted, float[] filtered) {
    for (int row = 0; row < SIDE * SIDE; row += SIDE) {
      if ((changed >>> row & 0xFF) != 0) {
        for (int x = 0; x < SIDE; x++) {
          across[row + x] = product(matrix, SIDE * x, block, row, 1);
        }
      }
    }
    for (long rest = wanted; rest != 0; rest &= rest - 1) {
      int i = Long.numberOfTrailingZeros(rest);
      filtered[i] = product(matrix, i & -SIDE, across, i & SIDE - 1, SIDE);
    }
  }

  /** The scalar product of a row of the matrix and samples that are {@code stride} apart. */
  private static float product(float[] matrix, int row, float[] samples, int first, int stride) {
    float sum = matrix[row] * samples[first];
    for (int j = 1; j < SIDE; j++) {
      sum += matrix[row + j] * samples[first + j * stride];
    }
    return sum;
  }
}
