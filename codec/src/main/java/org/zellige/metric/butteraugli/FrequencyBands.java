package org.zellige.metric.butteraugli;

import org.zellige.metric.image.GaussianBlur;
import org.zellige.metric.image.RgbPlanes;
import org.zellige.metric.kernel.RowSums;

/**
 * Takes what the retina answers apart by spatial frequency: row by row from the top, so that what
 * one blur gives is still in the cache when the next one takes it. For one thread at a time.
 */
final class FrequencyBands {
  // Constants: libjxl 0.12, butteraugli.cc. Sigmas in pixels.
  static final GaussianBlur LOW = GaussianBlur.within(7.15593339443);
  static final GaussianBlur MEDIUM = GaussianBlur.within(3.22489901262);
  static final GaussianBlur HIGH = GaussianBlur.within(1.56416327805);

  static final float LOW_X = 33.832837186260f;
  static final float LOW_Y = 14.458268100570f;
  static final float LOW_B = 49.87984651440f;
  static final float LOW_Y_IN_B = -0.362267051518f;

  static final float MEDIUM_X_REMOVED = 0.29f;
  static final float MEDIUM_Y_AMPLIFIED = 0.1f;

  // Red against green counts less, down to SUPPRESSED, where yellow changes much.
  static final float SUPPRESSED = 0.653020556257f;
  static final float SUPPRESSING = 46.0f;

  static final float HIGH_X_REMOVED = 1.5f;
  static final float HIGH_Y_AMPLIFIED = 0.132f;
  static final float HIGH_Y_LIMIT = 28.4691806922f;
  static final float HIGH_Y_GAIN = 2.155f;
  static final float ULTRA_HIGH_X_REMOVED = 0.04f;
  static final float ULTRA_HIGH_Y_LIMIT = 5.19175294647f;
  static final float ULTRA_HIGH_Y_GAIN = 2.69313763794f;
  static final float SLOPE_BEYOND_LIMIT = 0.724216145665f;

  private final int width;
  private final int height;
  private final OpsinDynamics retina;
  private final GaussianBlur.Pass lowBlur;
  private final GaussianBlur.Pass mediumBlur;
  private final GaussianBlur.Pass highBlur;

  // By component: X, Y and, up to medium frequencies, B.
  private final RowWindow[] answers;
  private final RowWindow[] low;
  private final RowWindow[] aboveLow;
  private final RowWindow[] medium;
  private final RowWindow[] aboveMedium;
  private final RowWindow[] high;
  private final RowWindow[] ultraHigh;

  // The next row of each stage.
  private int nextAnswer;
  private int nextLow;
  private int nextMedium;
  private int nextHigh;

  /**
   * Begins at a row.
   *
   * @param light linear, 0…1
   * @param tile columns that are looked at
   * @param nits how bright a light of 1 is
   * @param start number of the row, from 0
   * @param kept rows that can be read at once
   */
  FrequencyBands(RgbPlanes light, ColumnTile tile, float nits, int start, int kept) {
    width = tile.width();
    height = light.height();
    lowBlur = LOW.new Pass(width);
    mediumBlur = MEDIUM.new Pass(width);
    highBlur = HIGH.new Pass(width);
    answers = RowWindow.several(3, 2 * LOW.radius() + 1, width);
    aboveLow = RowWindow.several(3, 2 * MEDIUM.radius() + 1, width);
    aboveMedium = RowWindow.several(2, Math.max(kept, HIGH.radius() + 1) + HIGH.radius(), width);
    // Stages that come first run ahead of those that come last.
    medium = RowWindow.several(3, kept + HIGH.radius(), width);
    low = RowWindow.several(3, kept + HIGH.radius() + MEDIUM.radius(), width);
    high = RowWindow.several(2, kept, width);
    ultraHigh = RowWindow.several(2, kept, width);
    nextHigh = start;
    nextMedium = Math.max(0, nextHigh - HIGH.radius());
    nextLow = Math.max(0, nextMedium - MEDIUM.radius());
    nextAnswer = Math.max(0, nextLow - LOW.radius());
    retina = new OpsinDynamics(light, tile, nits, nextAnswer);
  }

  /** Makes rows up to the image's last or to y, whichever comes first. */
  void makeTo(int y) {
    for (; nextHigh <= Math.min(y, height - 1); nextHigh++) {
      separateMediumTo(nextHigh + HIGH.radius());
      separateHigh(nextHigh);
    }
  }

  private void separateMediumTo(int y) {
    for (; nextMedium <= Math.min(y, height - 1); nextMedium++) {
      separateLowTo(nextMedium + MEDIUM.radius());
      separateMedium(nextMedium);
    }
  }

  private void separateLowTo(int y) {
    for (; nextLow <= Math.min(y, height - 1); nextLow++) {
      answerTo(nextLow + LOW.radius());
      separateLow(nextLow);
    }
  }

  private void answerTo(int y) {
    for (; nextAnswer <= Math.min(y, height - 1); nextAnswer++) {
      retina.nextRow(
          answers[0].apply(nextAnswer), answers[1].apply(nextAnswer), answers[2].apply(nextAnswer));
    }
  }

  /** A row that is made and still kept. */
  BandRow row(int y) {
    return new BandRow(row(low, y), row(medium, y), row(high, y), row(ultraHigh, y));
  }

  /** X and Y above medium frequencies, in a row that is made and still kept. */
  float[][] aboveMedium(int y) {
    return row(aboveMedium, y);
  }

  /** A row of each component. */
  static float[][] row(RowWindow[] components, int y) {
    float[][] row = new float[components.length][];
    for (int c = 0; c < row.length; c++) {
      row[c] = components[c].apply(y);
    }
    return row;
  }

  private void separateLow(int y) {
    for (int c = 0; c < 3; c++) {
      float[] row = low[c].apply(y);
      lowBlur.row(answers[c], height, y, row);
      RowSums.subtract(answers[c].apply(y), row, aboveLow[c].apply(y), width);
    }
    scaleLow(low[0].apply(y), low[1].apply(y), low[2].apply(y));
  }

  private static void scaleLow(float[] rowX, float[] rowY, float[] rowB) {
    for (int x = 0; x < rowX.length; x++) {
      rowX[x] *= LOW_X;
      rowB[x] = LOW_B * (LOW_Y_IN_B * rowY[x] + rowB[x]);
    }
    RowSums.scale(rowY, LOW_Y, rowY, rowY.length);
  }

  private void separateMedium(int y) {
    for (int c = 0; c < 3; c++) {
      mediumBlur.row(aboveLow[c], height, y, medium[c].apply(y));
    }
    for (int c = 0; c < 2; c++) {
      float[] rest = aboveMedium[c].apply(y);
      RowSums.subtract(aboveLow[c].apply(y), medium[c].apply(y), rest, width);
    }
    AroundZero.remove(medium[0].apply(y), MEDIUM_X_REMOVED);
    AroundZero.amplify(medium[1].apply(y), MEDIUM_Y_AMPLIFIED);
    suppress(aboveMedium[0].apply(y), aboveMedium[1].apply(y));
  }

  private static void suppress(float[] rowX, float[] rowY) {
    for (int x = 0; x < rowX.length; x++) {
      float left = SUPPRESSING / (rowY[x] * rowY[x] + SUPPRESSING);
      rowX[x] *= left * (1 - SUPPRESSED) + SUPPRESSED;
    }
  }

  private void separateHigh(int y) {
    float[] highX = high[0].apply(y);
    float[] ultraHighX = ultraHigh[0].apply(y);
    highBlur.row(aboveMedium[0], height, y, highX);
    RowSums.subtract(aboveMedium[0].apply(y), highX, ultraHighX, width);
    AroundZero.remove(highX, HIGH_X_REMOVED);
    AroundZero.remove(ultraHighX, ULTRA_HIGH_X_REMOVED);

    float[] highY = high[1].apply(y);
    float[] ultraHighY = ultraHigh[1].apply(y);
    highBlur.row(aboveMedium[1], height, y, highY);
    AroundZero.compress(highY, HIGH_Y_LIMIT, SLOPE_BEYOND_LIMIT);
    RowSums.subtract(aboveMedium[1].apply(y), highY, ultraHighY, width);
    AroundZero.compress(ultraHighY, ULTRA_HIGH_Y_LIMIT, SLOPE_BEYOND_LIMIT);
    RowSums.scale(ultraHighY, ULTRA_HIGH_Y_GAIN, ultraHighY, width);
    RowSums.scale(highY, HIGH_Y_GAIN, highY, width);
    AroundZero.amplify(highY, HIGH_Y_AMPLIFIED);
  }
}
