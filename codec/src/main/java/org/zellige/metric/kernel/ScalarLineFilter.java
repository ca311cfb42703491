package org.zellige.metric.kernel;

/**
 * Sums copies of rows that are moved to either side, because C2 makes vectors of a loop only if all
 * arrays have the same index.
 */
final class ScalarLineFilter implements LineFilter {
  private static final int REACH = MaltaLines.REACH;

  private final MaltaLines lines;
  private final int width;

  /** Rows from the top, with {@link #REACH} zeros at each end. */
  private final float[][] window;

  private final float[] centre;
  private final float[] sum;
  private final float[][] moved;

  ScalarLineFilter(MaltaLines lines, int width) {
    this.lines = lines;
    this.width = width;
    this.window = new float[2 * REACH + 1][width + 2 * REACH];
    this.centre = new float[width];
    this.sum = new float[width];
    this.moved = new float[4][width];
  }

  @Override
  public void push(float[] row) {
    float[] reused = window[0];
    System.arraycopy(window, 1, window, 0, window.length - 1);
    window[window.length - 1] = reused;
    System.arraycopy(row, 0, reused, REACH, width);
  }

  @Override
  public void addTo(float[] sums) {
    System.arraycopy(window[REACH], REACH, centre, 0, width);
    float[] a = moved[0];
    float[] b = moved[1];
    float[] c = moved[2];
    float[] d = moved[3];
    for (int i = 0; i < lines.lines().length; i++) {
      int[][] line = lines.lines()[i];
      float weight = lines.weights()[i];
      move(line[0], a, b);
      move(line[1], c, d);
      if (line.length == 2) {
        RowSums.addSquare(sums, weight, centre, a, b, c, d, width);
        continue;
      }
      RowSums.five(sum, centre, a, b, c, d, width);
      move(line[2], a, b);
      if (line.length == 3) {
        RowSums.addSquare(sums, weight, sum, a, b, width);
      } else {
        move(line[3], c, d);
        RowSums.addSquare(sums, weight, sum, a, b, c, d, width);
      }
    }
  }

  /** What stands at a place of a line, and at its mirror image in the centre. */
  private void move(int[] place, float[] there, float[] opposite) {
    System.arraycopy(window[REACH + place[0]], REACH + place[1], there, 0, width);
    System.arraycopy(window[REACH - place[0]], REACH - place[1], opposite, 0, width);
  }
}
