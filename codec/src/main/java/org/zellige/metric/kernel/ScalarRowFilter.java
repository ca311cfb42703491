package org.zellige.metric.kernel;

/**
 * Sums copies of the row that are moved to either side, because C2 makes vectors of a loop only if
 * all arrays have the same index.
 */
final class ScalarRowFilter implements RowFilter {
  private final float[] weights;
  private final int width;
  private final float[][] moved = new float[4][];
  private int nextMoved;

  ScalarRowFilter(float[] weights, int width) {
    this.weights = weights;
    this.width = width;
    for (int i = 0; i < moved.length; i++) {
      moved[i] = new float[width];
    }
  }

  @Override
  public void apply(float[] padded, float[] out) {
    int radius = weights.length - 1;
    RowSums.scale(out, weights[0], moved(padded, radius), width);
    int k = 1;
    for (; k < radius; k += 2) {
      RowSums.addPairs(
          out,
          weights[k],
          moved(padded, radius - k),
          moved(padded, radius + k),
          weights[k + 1],
          moved(padded, radius - k - 1),
          moved(padded, radius + k + 1),
          width);
    }
    if (k == radius) {
      RowSums.addPair(out, weights[k], moved(padded, 0), moved(padded, 2 * radius), width);
    }
  }

  /** The row from an index on: good until four more have been asked for. */
  private float[] moved(float[] padded, int from) {
    float[] row = moved[nextMoved];
    nextMoved = (nextMoved + 1) % moved.length;
    System.arraycopy(padded, from, row, 0, width);
    return row;
  }
}
