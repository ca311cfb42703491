package org.zellige.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link org.zellige.transform.Kernels#filterBlock}, a row of a block per vector. Filters all
 * columns, whichever are wanted.
 */
final class VectorBlockFilter {
  /** Samples of a row, and lanes of a vector. */
  static final int SIDE = 8;

  private static final VectorSpecies<Float> ROW = FloatVector.SPECIES_256;

  private VectorBlockFilter() {}

  static void filter(
      float[] block, float[] matrix, long changed, float[] across, float[] filtered) {
    for (int row = 0; row < SIDE * SIDE; row += SIDE) {
      if ((changed >>> row & 0xFF) != 0) {
        // Rows of the matrix are its columns.
        sum(matrix, block, row).intoArray(across, row);
      }
    }
    for (int row = 0; row < SIDE * SIDE; row += SIDE) {
      sum(across, matrix, row).intoArray(filtered, row);
    }
  }

  /** The sum of eight rows, each times one of eight factors. */
  private static FloatVector sum(float[] rows, float[] factors, int first) {
    FloatVector sum = FloatVector.fromArray(ROW, rows, 0).mul(factors[first]);
    for (int j = 1; j < SIDE; j++) {
      sum = sum.add(FloatVector.fromArray(ROW, rows, SIDE * j).mul(factors[first + j]));
    }
    return sum;
  }
}
