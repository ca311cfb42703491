package org.zellige.metric;

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
  private final float[] zeros;
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
    this.zeros = new float[columns];
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
    float[] upper = top >= 0 ? plane : zeros;
    float[] lower = bottom < height ? plane : zeros;
    int upperAt = top >= 0 ? top * width + left : 0;
    int lowerAt = bottom < height ? bottom * width + left : 0;
    step(upper, upperAt, lower, lowerAt, last, before, out);
    for (int term = 0; term < TruncatedCosines.TERMS; term++) {
      float[] newest = before[term];
      before[term] = last[term];
      last[term] = newest;
    }
    return out;
  }

  /** The outputs before the last ones give way to the new ones. */
  private static void step(
      float[] upper,
      int upperAt,
      float[] lower,
      int lowerAt,
      float[][] last,
      float[][] before,
      float[] out) {
    float[] last1 = last[0];
    float[] last3 = last[1];
    float[] last5 = last[2];
    float[] before1 = before[0];
    float[] before3 = before[1];
    float[] before5 = before[2];
    float input1 = TruncatedCosines.INPUT[0];
    float input3 = TruncatedCosines.INPUT[1];
    float input5 = TruncatedCosines.INPUT[2];
    float previous1 = -TruncatedCosines.PREVIOUS[0];
    float previous3 = -TruncatedCosines.PREVIOUS[1];
    float previous5 = -TruncatedCosines.PREVIOUS[2];
    for (int x = 0; x < out.length; x++) {
      float s = upper[upperAt + x] + lower[lowerAt + x];
      float y1 = Math.fma(input1, s, Math.fma(previous1, last1[x], -before1[x]));
      float y3 = Math.fma(input3, s, Math.fma(previous3, last3[x], -before3[x]));
      float y5 = Math.fma(input5, s, Math.fma(previous5, last5[x], -before5[x]));
      before1[x] = y1;
      before3[x] = y3;
      before5[x] = y5;
      out[x] = y1 + (y3 + y5);
    }
  }
}
