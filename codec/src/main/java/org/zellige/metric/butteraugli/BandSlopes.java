package org.zellige.metric.butteraugli;

import org.zellige.metric.image.GaussianBlur;

/**
 * The chain rule back through {@link FrequencyBands}: from slopes over bands to slopes over what
 * the retina answers. Row by row from the top. For one thread at a time.
 */
final class BandSlopes {
  /** Rows below the one asked for whose slopes over bands have a part in it. */
  private static final int REACH =
      FrequencyBands.LOW.radius() + FrequencyBands.MEDIUM.radius() + FrequencyBands.HIGH.radius();

  /** Rows of the bands above the last complete one that are looked back at. */
  static final int KEPT = PerceivedSlopes.REACH + FrequencyBands.HIGH.radius();

  private final PerceivedSlopes perceived;
  private final PerceivedRows distorted;
  private final int height;
  private final GaussianBlur.Pass lowBlur;
  private final GaussianBlur.Pass mediumBlur;
  private final GaussianBlur.Pass highBlur;

  // Slopes over bands and then, in the same rows, over what was blurred to make them.
  private final RowWindow[] low;
  private final RowWindow[] medium;
  private final RowWindow[] high;

  /** Of X and Y over ultra-high frequencies, then over all above medium, then above low ones. */
  private final RowWindow[] above;

  /** Of B over all above low frequencies. */
  private final RowWindow aboveB;

  private final float[] blurred;

  // The next row of each stage.
  private int nextBands;
  private int nextHigh;
  private int nextMedium;

  /**
   * Begins at the first row.
   *
   * @param perceived slopes over bands
   * @param distorted those bands, {@link #KEPT} rows kept
   */
  BandSlopes(PerceivedSlopes perceived, PerceivedRows distorted, int width, int height) {
    this.perceived = perceived;
    this.distorted = distorted;
    this.height = height;
    this.lowBlur = FrequencyBands.LOW.new Pass(width);
    this.mediumBlur = FrequencyBands.MEDIUM.new Pass(width);
    this.highBlur = FrequencyBands.HIGH.new Pass(width);
    int radius = FrequencyBands.HIGH.radius();
    this.high = RowWindow.several(2, 2 * radius + 1, width);
    radius += FrequencyBands.MEDIUM.radius();
    this.medium = RowWindow.several(3, radius + FrequencyBands.MEDIUM.radius() + 1, width);
    this.low = RowWindow.several(3, REACH + FrequencyBands.LOW.radius() + 1, width);
    this.above = RowWindow.several(2, REACH + 1, width);
    this.aboveB = new RowWindow(FrequencyBands.LOW.radius() + 1, width);
    this.blurred = new float[width];
  }

  /**
   * Makes a row.
   *
   * @param y the first row, or one more than last time
   * @param answers receives slopes over X, Y and B
   */
  void row(int y, float[][] answers) {
    joinMediumTo(y + FrequencyBands.LOW.radius());
    for (int c = 0; c < 3; c++) {
      lowBlur.transposedRow(low[c], height, y, answers[c]);
      add((c < 2 ? above[c] : aboveB).apply(y), answers[c]);
    }
  }

  private void joinMediumTo(int y) {
    for (; nextMedium <= Math.min(y, height - 1); nextMedium++) {
      joinHighTo(nextMedium + FrequencyBands.MEDIUM.radius());
      joinMedium(nextMedium);
    }
  }

  private void joinHighTo(int y) {
    for (; nextHigh <= Math.min(y, height - 1); nextHigh++) {
      takeTo(nextHigh + FrequencyBands.HIGH.radius());
      joinHigh(nextHigh);
    }
  }

  private void takeTo(int y) {
    for (; nextBands <= Math.min(y, height - 1); nextBands++) {
      BandRow slopes =
          new BandRow(
              FrequencyBands.row(low, nextBands),
              FrequencyBands.row(medium, nextBands),
              FrequencyBands.row(high, nextBands),
              FrequencyBands.row(above, nextBands));
      perceived.row(nextBands, slopes);
      SeparationSlopes.toAboveMedium(distorted.bands(nextBands), slopes);
      for (int c = 0; c < 2; c++) {
        highBlur.grow(slopes.high()[c], height, nextBands);
      }
    }
  }

  private void joinHigh(int y) {
    for (int c = 0; c < 2; c++) {
      highBlur.transposedRow(high[c], height, y, blurred);
      add(blurred, above[c].apply(y));
    }
    float[][] rest = FrequencyBands.row(above, y);
    float[][] slopes = FrequencyBands.row(medium, y);
    SeparationSlopes.toAboveLow(distorted.bands(y), distorted.aboveMedium(y), rest, slopes);
    for (int c = 0; c < 3; c++) {
      mediumBlur.grow(slopes[c], height, y);
    }
  }

  private void joinMedium(int y) {
    for (int c = 0; c < 3; c++) {
      mediumBlur.transposedRow(medium[c], height, y, c < 2 ? blurred : aboveB.apply(y));
      if (c < 2) {
        add(blurred, above[c].apply(y));
      }
    }
    float[][] slopes = FrequencyBands.row(low, y);
    SeparationSlopes.toAnswers(slopes[0], slopes[1], slopes[2]);
    for (int c = 0; c < 3; c++) {
      subtract((c < 2 ? above[c] : aboveB).apply(y), slopes[c]);
      lowBlur.grow(slopes[c], height, y);
    }
  }

  private static void add(float[] a, float[] sum) {
    for (int x = 0; x < sum.length; x++) {
      sum[x] += a[x];
    }
  }

  private static void subtract(float[] a, float[] from) {
    for (int x = 0; x < from.length; x++) {
      from[x] -= a[x];
    }
  }
}
