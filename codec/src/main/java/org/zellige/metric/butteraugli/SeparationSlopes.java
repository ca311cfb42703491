package org.zellige.metric.butteraugli;

/** The chain rule back through what {@link FrequencyBands} does between its blurs, row by row. */
final class SeparationSlopes {
  private SeparationSlopes() {}

  /**
   * From slopes over high and ultra-high frequencies to those over what is above medium ones: by
   * way of the blur (in place of high ones) and directly (in place of ultra-high ones).
   */
  static void toAboveMedium(BandRow bands, BandRow slopes) {
    float[] direct = slopes.ultraHigh()[0];
    float[] blurred = slopes.high()[0];
    AroundZero.backThroughRemove(bands.ultraHigh()[0], direct);
    AroundZero.backThroughRemove(bands.high()[0], blurred);
    subtract(direct, blurred);

    direct = slopes.ultraHigh()[1];
    blurred = slopes.high()[1];
    scale(direct, FrequencyBands.ULTRA_HIGH_Y_GAIN);
    AroundZero.backThroughCompress(
        bands.ultraHigh()[1],
        FrequencyBands.ULTRA_HIGH_Y_GAIN * FrequencyBands.ULTRA_HIGH_Y_LIMIT,
        FrequencyBands.SLOPE_BEYOND_LIMIT,
        direct);
    AroundZero.backThroughAmplify(bands.high()[1], FrequencyBands.HIGH_Y_AMPLIFIED, blurred);
    scale(blurred, FrequencyBands.HIGH_Y_GAIN);
    subtract(direct, blurred);
    AroundZero.backThroughCompress(
        bands.high()[1],
        FrequencyBands.HIGH_Y_GAIN * FrequencyBands.HIGH_Y_LIMIT + FrequencyBands.HIGH_Y_AMPLIFIED,
        FrequencyBands.SLOPE_BEYOND_LIMIT,
        blurred);
  }

  /**
   * From slopes over medium frequencies and all above to those over what is above low ones.
   *
   * @param aboveMedium X and Y above medium frequencies
   * @param direct over these; receives what does not go by way of the blur
   * @param blurred over medium frequencies; receives what goes by way of the blur
   */
  static void toAboveLow(
      BandRow bands, float[][] aboveMedium, float[][] direct, float[][] blurred) {
    unsuppress(aboveMedium[0], aboveMedium[1], direct[0], direct[1]);
    AroundZero.backThroughRemove(bands.medium()[0], blurred[0]);
    AroundZero.backThroughAmplify(bands.medium()[1], FrequencyBands.MEDIUM_Y_AMPLIFIED, blurred[1]);
    subtract(direct[0], blurred[0]);
    subtract(direct[1], blurred[1]);
  }

  /** Where yellow changes, red against green counts less: so it does for slopes, and for yellow. */
  private static void unsuppress(float[] rowX, float[] rowY, float[] ofX, float[] ofY) {
    for (int x = 0; x < rowX.length; x++) {
      float below = rowY[x] * rowY[x] + FrequencyBands.SUPPRESSING;
      float left = FrequencyBands.SUPPRESSING / below;
      float varying = left * (1 - FrequencyBands.SUPPRESSED);
      float factor = varying + FrequencyBands.SUPPRESSED;
      ofY[x] -= ofX[x] * (rowX[x] / factor) * varying * (2 * rowY[x] / below);
      ofX[x] *= factor;
    }
  }

  /** From slopes over low frequencies to those over what is blurred to make them. */
  static void toAnswers(float[] ofX, float[] ofY, float[] ofB) {
    for (int x = 0; x < ofX.length; x++) {
      ofX[x] *= FrequencyBands.LOW_X;
      ofB[x] *= FrequencyBands.LOW_B;
      ofY[x] = FrequencyBands.LOW_Y * ofY[x] + FrequencyBands.LOW_Y_IN_B * ofB[x];
    }
  }

  private static void scale(float[] row, float factor) {
    for (int x = 0; x < row.length; x++) {
      row[x] *= factor;
    }
  }

  private static void subtract(float[] a, float[] from) {
    for (int x = 0; x < from.length; x++) {
      from[x] -= a[x];
    }
  }
}
