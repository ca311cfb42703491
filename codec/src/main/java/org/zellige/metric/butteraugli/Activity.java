package org.zellige.metric.butteraugli;

import org.zellige.metric.image.GaussianBlur;

/**
 * How busy an image is around each pixel, row by row from the top. For one thread at a time.
 * Constants of this class: libjxl 0.12, butteraugli.cc.
 */
final class Activity {
  static final GaussianBlur NEIGHBOURHOOD = GaussianBlur.within(2.7);

  /** Rows above and below that count. */
  static final int REACH = NEIGHBOURHOOD.radius();

  private static final float GAIN_X = 2.5f;
  private static final float GAIN_Y = 0.4f;

  // Activity = √(STEEPNESS · contrast + BIAS) − √BIAS.
  private static final float STEEPNESS = 6.19424080439f;
  private static final float BIAS = STEEPNESS * 12.61050594197f;
  private static final float ROOT_OF_BIAS = (float) Math.sqrt(BIAS);

  private final int height;
  private final GaussianBlur.Pass blur;
  private final RowWindow pointwise;

  Activity(int width, int height) {
    this.height = height;
    this.blur = NEIGHBOURHOOD.new Pass(width);
    this.pointwise = new RowWindow(2 * REACH + 1, width);
  }

  /** Takes row y in. */
  void take(int y, BandRow bands) {
    float[] row = pointwise.apply(y);
    contrast(bands.high()[0], bands.ultraHigh()[0], bands.high()[1], bands.ultraHigh()[1], row);
    compress(row);
  }

  /** The activity around each pixel of row y, from 0. Rows within the reach must be in. */
  void around(int y, float[] out) {
    blur.row(pointwise, height, y, out);
  }

  /**
   * Adds slopes over high and ultra-high frequencies.
   *
   * @param ofActivity slopes over the activity of each pixel by itself; used up
   * @param bands where it is
   */
  static void addSlopes(float[] ofActivity, BandRow bands, BandRow slopes) {
    float[] highX = bands.high()[0];
    float[] highY = bands.high()[1];
    ofContrast(highX, bands.ultraHigh()[0], highY, bands.ultraHigh()[1], ofActivity);
    addSlopes(ofActivity, GAIN_X, highX, bands.ultraHigh()[0], slopes.high()[0]);
    addSlopes(ofActivity, GAIN_X, highX, bands.ultraHigh()[0], slopes.ultraHigh()[0]);
    addSlopes(ofActivity, GAIN_Y, highY, bands.ultraHigh()[1], slopes.high()[1]);
    addSlopes(ofActivity, GAIN_Y, highY, bands.ultraHigh()[1], slopes.ultraHigh()[1]);
  }

  /** From slopes over activity to those over contrast, by contrast. */
  private static void ofContrast(
      float[] highX, float[] ultraHighX, float[] highY, float[] ultraHighY, float[] slopes) {
    for (int x = 0; x < slopes.length; x++) {
      float contrastX = GAIN_X * (ultraHighX[x] + highX[x]);
      float contrastY = GAIN_Y * (ultraHighY[x] + highY[x]);
      float contrast = (float) Math.sqrt(contrastX * contrastX + contrastY * contrastY);
      float root = (float) Math.sqrt(STEEPNESS * contrast + BIAS);
      slopes[x] *= STEEPNESS / (2 * root * (contrast + AroundZero.TINY));
    }
  }

  private static void addSlopes(
      float[] ofContrast, float gain, float[] high, float[] ultraHigh, float[] slopes) {
    float squared = gain * gain;
    for (int x = 0; x < slopes.length; x++) {
      slopes[x] += ofContrast[x] * squared * (high[x] + ultraHigh[x]);
    }
  }

  private static void contrast(
      float[] highX, float[] ultraHighX, float[] highY, float[] ultraHighY, float[] squared) {
    for (int x = 0; x < squared.length; x++) {
      float contrastX = GAIN_X * (ultraHighX[x] + highX[x]);
      float contrastY = GAIN_Y * (ultraHighY[x] + highY[x]);
      squared[x] = contrastX * contrastX + contrastY * contrastY;
    }
  }

  private static void compress(float[] squaredThenActivity) {
    for (int x = 0; x < squaredThenActivity.length; x++) {
      float contrast = (float) Math.sqrt(squaredThenActivity[x]);
      squaredThenActivity[x] = (float) Math.sqrt(STEEPNESS * contrast + BIAS) - ROOT_OF_BIAS;
    }
  }
}
