package org.zellige.metric.butteraugli;

import java.util.function.IntFunction;

/** The last rows of a component whose rows are made from the top down. */
final class RowWindow implements IntFunction<float[]> {
  private final float[][] rows;

  /**
   * @param kept rows that are there at once; one more takes the place of the uppermost
   */
  RowWindow(int kept, int width) {
    this.rows = new float[kept][width];
  }

  /**
   * The array of a row, to be written once and read while it is there.
   *
   * @param y its number in the image, from 0
   */
  @Override
  public float[] apply(int y) {
    return rows[y % rows.length];
  }

  /** Such windows for several components. */
  static RowWindow[] several(int components, int kept, int width) {
    RowWindow[] windows = new RowWindow[components];
    for (int c = 0; c < components; c++) {
      windows[c] = new RowWindow(kept, width);
    }
    return windows;
  }
}
