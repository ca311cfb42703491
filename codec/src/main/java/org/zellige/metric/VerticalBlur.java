package org.zellige.metric;

import java.util.Arrays;

/**
 * {@link TruncatedCosines} down a strip of columns, row by row from the top. For one thread at a
 * time.
 */
final class VerticalBlur {
  private static final int RADIUS = TruncatedCosines.RADIUS;

  private final float[] plane;
  private final int width;
  private final int height;
  private final int left;
  private final float[] upper;
  private final float[] lower;
  private final float[][] last = new float[TruncatedCosines.TERMS][];
  private final float[][] before = new float[TruncatedCosines.TERMS][];
  private final float[] out;
  private int row = 1 - RADIUS;

  /**
   * @param width of the plane
   * @param left first column of the strip
   * @param right the column after the strip
   */
  VerticalBlur(float[] plane, int width, int height, int left, int right) {
    this.plane = plane;
    this.width = width;
    this.height = height;
    this.left = left;
    int columns = right - left;
    this.upper = new float[columns];
    this.lower = new float[columns];
    this.out = new float[columns];
    for (int term = 0; term < TruncatedCosines.TERMS; term++) {
      last[term] = new float[columns];
      before[term] = new float[columns];
    }
    while (row < 0) {
      nextRow();
    }
  }

  /** Blurs the next row, beginning with row 0, into an array that the next call overwrites. */
  float[] nextRow() {
    int top = row - RADIUS - 1;
    int bottom = row + RADIUS - 1;
    row++;
    fetch(top, upper);
    fetch(bottom, lower);
    Arrays.fill(out, 0);
    for (int term = TruncatedCosines.TERMS - 1; term >= 0; term--) {
      step(
          upper,
          lower,
          TruncatedCosines.INPUT[term],
          -TruncatedCosines.PREVIOUS[term],
          last[term],
          before[term],
          out);
    }
    for (int term = 0; term < TruncatedCosines.TERMS; term++) {
      float[] newest = before[term];
      before[term] = last[term];
      last[term] = newest;
    }
    return out;
  }

  // Copied, because C2 makes vectors of a loop only if all arrays have the same index.
  private void fetch(int y, float[] to) {
    if (y >= 0 && y < height) {
      System.arraycopy(plane, y * width + left, to, 0, to.length);
    } else {
      Arrays.fill(to, 0);
    }
  }

  /** Adds a term to the output; its output before the last one gives way to the new one. */
  private static void step(
      float[] upper,
      float[] lower,
      float input,
      float previous,
      float[] last,
      float[] before,
      float[] out) {
    for (int x = 0; x < out.length; x++) {
      float sum = upper[x] + lower[x];
      float y = Math.fma(input, sum, Math.fma(previous, last[x], -before[x]));
      before[x] = y;
      out[x] = y + out[x];
    }
  }
}
