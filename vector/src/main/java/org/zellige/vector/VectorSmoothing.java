package org.zellige.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link org.zellige.transform.Kernels#smooth}, a row of a block per vector. Smooths all columns,
 * whichever are wanted.
 */
final class VectorSmoothing {
  /** Samples of a row, and lanes of a vector. */
  static final int SIDE = 8;

  private static final VectorSpecies<Float> ROW = FloatVector.SPECIES_256;

  private VectorSmoothing() {}

  static void smooth(float[] block, float[] matrix, long changed, float[] across, float[] smooth) {
    alongRows(block, matrix, changed, across);
    downColumns(across, matrix, smooth);
  }

  private static void alongRows(float[] block, float[] matrix, long changed, float[] across) {
    // Rows of the matrix, which are its columns.
    FloatVector m0 = row(matrix, 0);
    FloatVector m1 = row(matrix, 1);
    FloatVector m2 = row(matrix, 2);
    FloatVector m3 = row(matrix, 3);
    FloatVector m4 = row(matrix, 4);
    FloatVector m5 = row(matrix, 5);
    FloatVector m6 = row(matrix, 6);
    FloatVector m7 = row(matrix, 7);
    for (int i = 0; i < SIDE * SIDE; i += SIDE) {
      if ((changed >>> i & 0xFF) != 0) {
        m0.mul(block[i])
            .add(m1.mul(block[i + 1]))
            .add(m2.mul(block[i + 2]))
            .add(m3.mul(block[i + 3]))
            .add(m4.mul(block[i + 4]))
            .add(m5.mul(block[i + 5]))
            .add(m6.mul(block[i + 6]))
            .add(m7.mul(block[i + 7]))
            .intoArray(across, i);
      }
    }
  }

  private static void downColumns(float[] across, float[] matrix, float[] smooth) {
    FloatVector a0 = row(across, 0);
    FloatVector a1 = row(across, 1);
    FloatVector a2 = row(across, 2);
    FloatVector a3 = row(across, 3);
    FloatVector a4 = row(across, 4);
    FloatVector a5 = row(across, 5);
    FloatVector a6 = row(across, 6);
    FloatVector a7 = row(across, 7);
    for (int i = 0; i < SIDE * SIDE; i += SIDE) {
      a0.mul(matrix[i])
          .add(a1.mul(matrix[i + 1]))
          .add(a2.mul(matrix[i + 2]))
          .add(a3.mul(matrix[i + 3]))
          .add(a4.mul(matrix[i + 4]))
          .add(a5.mul(matrix[i + 5]))
          .add(a6.mul(matrix[i + 6]))
          .add(a7.mul(matrix[i + 7]))
          .intoArray(smooth, i);
    }
  }

  private static FloatVector row(float[] rows, int row) {
    return FloatVector.fromArray(ROW, rows, SIDE * row);
  }
}
