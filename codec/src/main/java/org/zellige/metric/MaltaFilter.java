package org.zellige.metric;

/**
 * Sums squares under the {@link MaltaLines} through each pixel of a row. Nothing lies beyond the
 * edges. Keeps the rows around in every position to which a line may shift them. For one thread at
 * a time.
 */
final class MaltaFilter {
  private static final int REACH = MaltaLines.REACH;
  private static final int SIDE = 2 * REACH + 1;

  private final int width;

  /** By row from the top, then by columns that it is shifted left, then by column. */
  private final float[][][] window;

  private final float[] padded;
  private final float[] sum;

  MaltaFilter(int width) {
    this.width = width;
    this.window = new float[SIDE][SIDE][width];
    this.padded = new float[width + 2 * REACH];
    this.sum = new float[width];
  }

  /** Moves the window down by one row; this is the new last one. */
  void push(float[] row) {
    float[][] reused = window[0];
    System.arraycopy(window, 1, window, 0, SIDE - 1);
    window[SIDE - 1] = reused;
    System.arraycopy(row, 0, padded, REACH, width);
    for (int shift = 0; shift < SIDE; shift++) {
      System.arraycopy(padded, shift, reused[shift], 0, width);
    }
  }

  /** Adds the sums for the row in the middle of the window. */
  void addTo(float[] out, MaltaLines lines) {
    float[] c = at(0, 0);
    for (int i = 0; i < lines.lines().length; i++) {
      int[][] line = lines.lines()[i];
      float weight = lines.weights()[i];
      float[] a = at(line[0][0], line[0][1]);
      float[] b = at(-line[0][0], -line[0][1]);
      float[] d = at(line[1][0], line[1][1]);
      float[] e = at(-line[1][0], -line[1][1]);
      if (line.length == 2) {
        RowSums.addSquare(out, weight, c, a, b, d, e, width);
        continue;
      }
      RowSums.five(sum, c, a, b, d, e, width);
      float[] f = at(line[2][0], line[2][1]);
      float[] g = at(-line[2][0], -line[2][1]);
      if (line.length == 3) {
        RowSums.addSquare(out, weight, sum, f, g, width);
      } else {
        float[] h = at(line[3][0], line[3][1]);
        float[] j = at(-line[3][0], -line[3][1]);
        RowSums.addSquare(out, weight, sum, f, g, h, j, width);
      }
    }
  }

  private float[] at(int row, int column) {
    return window[REACH + row][REACH + column];
  }
}
