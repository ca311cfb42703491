package org.zellige.quant.table;

import java.util.Arrays;

/** The step matrices that the quality scale multiplies, in natural order. */
public final class StandardTables {
  /** T.81 table K.1. */
  private static final int[] LUMA = {
    16, 11, 10, 16, 24, 40, 51, 61,
    12, 12, 14, 19, 26, 58, 60, 55,
    14, 13, 16, 24, 40, 57, 69, 56,
    14, 17, 22, 29, 51, 87, 80, 62,
    18, 22, 37, 56, 68, 109, 103, 77,
    24, 35, 55, 64, 81, 104, 113, 92,
    49, 64, 78, 87, 103, 121, 120, 101,
    72, 92, 95, 98, 112, 100, 103, 99,
  };

  /** T.81 table K.2: the corner that is not 99, four by four. */
  private static final int[] CHROMA_CORNER = {
    17, 18, 24, 47,
    18, 21, 26, 66,
    24, 26, 56, 99,
    47, 66, 99, 99,
  };

  private static final int CHROMA_REST = 99;
  private static final int FLAT_STEP = 16;

  private StandardTables() {}

  /** The examples of T.81 Annex K. */
  public static StepSet ijg() {
    int[] chroma = flat(CHROMA_REST);
    for (int row = 0; row < 4; row++) {
      System.arraycopy(CHROMA_CORNER, 4 * row, chroma, 8 * row, 4);
    }
    return new StepSet(LUMA.clone(), chroma, chroma);
  }

  /** Sixteen everywhere. */
  public static StepSet flat() {
    int[] steps = flat(FLAT_STEP);
    return new StepSet(steps, steps, steps);
  }

  private static int[] flat(int step) {
    int[] steps = new int[64];
    Arrays.fill(steps, step);
    return steps;
  }
}
