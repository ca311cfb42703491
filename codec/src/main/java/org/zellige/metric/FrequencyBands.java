package org.zellige.metric;

/**
 * An image as Butteraugli sees it, apart by spatial frequency.
 *
 * @param low X, Y and B, scaled so that plain squares of differences can be summed
 * @param medium X, Y and B
 * @param high X and Y
 * @param ultraHigh X and Y
 */
record FrequencyBands(
    float[][][] low, float[][][] medium, float[][][] high, float[][][] ultraHigh) {
  // Constants: libjxl 0.12, butteraugli.cc. Sigmas in pixels.
  private static final GaussianBlur LOW = GaussianBlur.within(7.15593339443);
  private static final GaussianBlur MEDIUM = GaussianBlur.within(3.22489901262);
  private static final GaussianBlur HIGH = GaussianBlur.within(1.56416327805);

  private static final float LOW_X = 33.832837186260f;
  private static final float LOW_Y = 14.458268100570f;
  private static final float LOW_B = 49.87984651440f;
  private static final float LOW_Y_IN_B = -0.362267051518f;

  private static final float MEDIUM_X_REMOVED = 0.29f;
  private static final float MEDIUM_Y_AMPLIFIED = 0.1f;

  // Red against green counts less, down to SUPPRESSED, where yellow changes much.
  private static final float SUPPRESSED = 0.653020556257f;
  private static final float SUPPRESSING = 46.0f;

  private static final float HIGH_X_REMOVED = 1.5f;
  private static final float HIGH_Y_AMPLIFIED = 0.132f;
  private static final float HIGH_Y_LIMIT = 28.4691806922f;
  private static final float HIGH_Y_GAIN = 2.155f;
  private static final float ULTRA_HIGH_X_REMOVED = 0.04f;
  private static final float ULTRA_HIGH_Y_LIMIT = 5.19175294647f;
  private static final float ULTRA_HIGH_Y_GAIN = 2.69313763794f;
  private static final float SLOPE_BEYOND_LIMIT = 0.724216145665f;

  /**
   * Separates what the retina answers.
   *
   * @param xyb planes X, Y, B
   */
  static FrequencyBands of(float[][][] xyb, Workers workers) {
    float[][][] low = planes(3, xyb);
    float[][][] aboveLow = planes(3, xyb);
    workers.overRows(xyb[0].length, (from, to) -> separateLow(xyb, from, to, low, aboveLow));
    float[][][] medium = planes(3, xyb);
    float[][][] aboveMedium = planes(2, xyb);
    workers.overRows(
        xyb[0].length, (from, to) -> separateMedium(aboveLow, from, to, medium, aboveMedium));
    float[][][] high = planes(2, xyb);
    float[][][] ultraHigh = planes(2, xyb);
    workers.overRows(
        xyb[0].length, (from, to) -> separateHigh(aboveMedium, from, to, high, ultraHigh));
    return new FrequencyBands(low, medium, high, ultraHigh);
  }

  private static float[][][] planes(int count, float[][][] sameSize) {
    return new float[count][sameSize[0].length][sameSize[0][0].length];
  }

  private static void separateLow(
      float[][][] xyb, int from, int to, float[][][] low, float[][][] rest) {
    int width = xyb[0][0].length;
    GaussianBlur.Pass blur = LOW.new Pass(width);
    for (int y = from; y < to; y++) {
      for (int c = 0; c < 3; c++) {
        blur.row(xyb[c], y, low[c][y]);
        RowSums.subtract(xyb[c][y], low[c][y], rest[c][y], width);
      }
      scaleLow(low[0][y], low[1][y], low[2][y]);
    }
  }

  private static void scaleLow(float[] rowX, float[] rowY, float[] rowB) {
    for (int x = 0; x < rowX.length; x++) {
      rowX[x] *= LOW_X;
      rowB[x] = LOW_B * (LOW_Y_IN_B * rowY[x] + rowB[x]);
    }
    RowSums.scale(rowY, LOW_Y, rowY, rowY.length);
  }

  private static void separateMedium(
      float[][][] all, int from, int to, float[][][] medium, float[][][] rest) {
    int width = all[0][0].length;
    GaussianBlur.Pass blur = MEDIUM.new Pass(width);
    for (int y = from; y < to; y++) {
      for (int c = 0; c < 3; c++) {
        blur.row(all[c], y, medium[c][y]);
      }
      for (int c = 0; c < 2; c++) {
        RowSums.subtract(all[c][y], medium[c][y], rest[c][y], width);
      }
      AroundZero.remove(medium[0][y], MEDIUM_X_REMOVED);
      AroundZero.amplify(medium[1][y], MEDIUM_Y_AMPLIFIED);
      suppress(rest[0][y], rest[1][y]);
    }
  }

  private static void suppress(float[] rowX, float[] rowY) {
    for (int x = 0; x < rowX.length; x++) {
      float left = SUPPRESSING / (rowY[x] * rowY[x] + SUPPRESSING);
      rowX[x] *= left * (1 - SUPPRESSED) + SUPPRESSED;
    }
  }

  private static void separateHigh(
      float[][][] all, int from, int to, float[][][] high, float[][][] ultraHigh) {
    int width = all[0][0].length;
    GaussianBlur.Pass blur = HIGH.new Pass(width);
    for (int y = from; y < to; y++) {
      float[] highX = high[0][y];
      float[] ultraHighX = ultraHigh[0][y];
      blur.row(all[0], y, highX);
      RowSums.subtract(all[0][y], highX, ultraHighX, width);
      AroundZero.remove(highX, HIGH_X_REMOVED);
      AroundZero.remove(ultraHighX, ULTRA_HIGH_X_REMOVED);

      float[] highY = high[1][y];
      float[] ultraHighY = ultraHigh[1][y];
      blur.row(all[1], y, highY);
      AroundZero.compress(highY, HIGH_Y_LIMIT, SLOPE_BEYOND_LIMIT);
      RowSums.subtract(all[1][y], highY, ultraHighY, width);
      AroundZero.compress(ultraHighY, ULTRA_HIGH_Y_LIMIT, SLOPE_BEYOND_LIMIT);
      RowSums.scale(ultraHighY, ULTRA_HIGH_Y_GAIN, ultraHighY, width);
      RowSums.scale(highY, HIGH_Y_GAIN, highY, width);
      AroundZero.amplify(highY, HIGH_Y_AMPLIFIED);
    }
  }
}
