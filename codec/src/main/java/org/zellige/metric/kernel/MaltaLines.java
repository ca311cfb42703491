package org.zellige.metric.kernel;

/**
 * The lines of the Malta filter, which finds differences that lie in a row: short lines through a
 * pixel in many directions. The filter sums the squares of what is under each line.
 *
 * @param lines each line's half: pairs of rows and columns from the centre; the other half is its
 *     mirror image in the centre; two to four pairs
 * @param weights how often each line counts
 */
public record MaltaLines(int[][][] lines, float[] weights) {
  /** How far a line reaches from its centre, in rows or columns. */
  public static final int REACH = 4;

  /**
   * Of all pixels, for the finest details: libjxl 0.12, butteraugli.cc, which counts some twice.
   */
  public static final MaltaLines FULL =
      new MaltaLines(
          new int[][][] {
            {{0, 1}, {0, 2}, {0, 3}, {0, 4}},
            {{1, 0}, {2, 0}, {3, 0}, {4, 0}},
            {{1, 1}, {2, 2}, {3, 3}},
            {{1, -1}, {2, -2}, {3, -3}},
            {{1, 0}, {2, 1}, {3, 1}, {4, 1}},
            {{1, 0}, {2, -1}, {3, -1}, {4, -1}},
            {{0, 1}, {1, 2}, {1, 3}, {1, 4}},
            {{0, -1}, {1, -2}, {1, -3}, {1, -4}},
            {{1, 1}, {2, 1}, {3, 2}},
            {{1, -1}, {2, -1}, {3, -2}},
            {{1, 1}, {1, 2}, {2, 3}},
            {{1, -1}, {1, -2}, {2, -3}},
          },
          new float[] {1, 1, 1, 1, 2, 2, 2, 2, 1, 1, 1, 1});

  /** Of five pixels, for coarser details: libjxl 0.12, butteraugli.cc. */
  public static final MaltaLines SPARSE =
      new MaltaLines(
          new int[][][] {
            {{0, 2}, {0, 4}},
            {{2, 0}, {4, 0}},
            {{2, 2}, {3, 3}},
            {{2, -2}, {3, -3}},
            {{2, 1}, {4, 1}},
            {{2, -1}, {4, -1}},
            {{1, 2}, {1, 4}},
            {{1, -2}, {1, -4}},
            {{2, 1}, {3, 2}},
            {{2, -1}, {3, -2}},
            {{1, 2}, {2, 3}},
            {{1, -2}, {2, -3}},
            {{1, 2}, {2, 4}},
            {{1, -2}, {2, -4}},
            {{2, 1}, {4, 2}},
            {{2, -1}, {4, -2}},
          },
          new float[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
}
