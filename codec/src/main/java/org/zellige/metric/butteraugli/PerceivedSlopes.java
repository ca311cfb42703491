package org.zellige.metric.butteraugli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.zellige.metric.image.GaussianBlur;
import org.zellige.metric.kernel.LineSlopes;
import org.zellige.metric.kernel.MaltaLines;

/**
 * The chain rule back through {@link PerceivedDifference}: from slopes over squares of the map to
 * slopes over the bands of the distorted image, row by row from the top. For one thread at a time.
 */
final class PerceivedSlopes {
  /** Rows below the one in work that have to be complete. */
  static final int REACH = Activity.REACH;

  private final PerceivedRow[] original;
  private final float[][] hiding;
  private final PerceivedRows distorted;
  private final IntFunction<float[]> ofSquares;
  private final List<LineSlopes> lines = new ArrayList<>();
  private final GaussianBlur.Pass blur;

  /** Slopes over high and medium frequencies' sum of weighted squares. */
  private final RowWindow ofHigh;

  private final RowWindow ofActivity;
  private final float[] ofLow;
  private final float[] contrast;
  private final float[] spread;
  private int next;

  /**
   * Begins at the first row.
   *
   * @param original all of its rows
   * @param hiding how much of a distortion each row hides
   * @param distorted begins at the first row
   * @param ofSquares slopes over the squares of the map, by row
   */
  PerceivedSlopes(
      PerceivedRow[] original,
      float[][] hiding,
      PerceivedRows distorted,
      IntFunction<float[]> ofSquares) {
    int width = hiding[0].length;
    this.original = original;
    this.hiding = hiding;
    this.distorted = distorted;
    this.ofSquares = ofSquares;
    this.blur = Activity.NEIGHBOURHOOD.new Pass(width);
    this.ofHigh = new RowWindow(REACH + 1, width);
    this.ofActivity = new RowWindow(2 * REACH + 1, width);
    this.ofLow = new float[width];
    this.contrast = new float[width];
    this.spread = new float[width];
    for (PerceivedDifference.Line line : PerceivedDifference.LINES) {
      lines.add(new LineSlopes(line.contrast().lines(), width));
    }
    for (int y = 0; y < MaltaLines.REACH; y++) {
      takeTo(y);
      pushRow(y);
    }
    for (int y = 0; y < MaltaLines.REACH; y++) {
      spread(y);
    }
  }

  /**
   * Makes a row.
   *
   * @param y the first row, or one more than last time
   * @param slopes receives them, over each band
   */
  void row(int y, BandRow slopes) {
    takeTo(y + REACH);
    spread(y + MaltaLines.REACH);
    BandRow a = original[y].bands();
    BandRow b = distorted.bands(y);
    System.arraycopy(ofSquares.apply(y), 0, ofLow, 0, ofLow.length);
    PerceivedDifference.weighLow(ofLow, hiding[y]);
    float[] weights = ofHigh.apply(y);
    for (int c = 0; c < 3; c++) {
      ofSquare(PerceivedDifference.LOW_WEIGHTS[c], a.low()[c], b.low()[c], ofLow, slopes.low()[c]);
      float weight = PerceivedDifference.MEDIUM_WEIGHTS[c];
      ofSquare(weight, a.medium()[c], b.medium()[c], weights, slopes.medium()[c]);
    }
    for (int c = 0; c < 2; c++) {
      float weight = PerceivedDifference.HIGH_WEIGHTS[c];
      ofLossOrGain(weight, a.high()[c], b.high()[c], weights, slopes.high()[c]);
      Arrays.fill(slopes.ultraHigh()[c], 0);
    }
    for (int i = 0; i < lines.size(); i++) {
      PerceivedDifference.Line line = PerceivedDifference.LINES.get(i);
      float[] before = line.component().apply(a);
      float[] after = line.component().apply(b);
      line.contrast().of(before, after, contrast);
      line.contrast().slopes(before, after, contrast);
      lines.get(i).first(spread);
      line.contrast().addSlopes(before, after, contrast, spread, line.component().apply(slopes));
    }
    blur.transposedRow(ofActivity, original.length, y, spread);
    Activity.addSlopes(spread, b, slopes);
  }

  private void takeTo(int y) {
    for (; next <= Math.min(y, original.length - 1); next++) {
      float[] weights = ofHigh.apply(next);
      System.arraycopy(ofSquares.apply(next), 0, weights, 0, weights.length);
      PerceivedDifference.weighHigh(weights, hiding[next]);
      float[] slopes = ofActivity.apply(next);
      ofSquare(
          PerceivedDifference.ACTIVITY_WEIGHT,
          original[next].activity(),
          distorted.row(next).activity(),
          weights,
          slopes);
      blur.grow(slopes, original.length, next);
    }
  }

  /** Goes back through the lines whose centres are in row y. */
  private void spread(int y) {
    pushRow(y + MaltaLines.REACH);
    if (y < original.length) {
      lines.forEach(line -> line.spread(ofHigh.apply(y)));
    }
  }

  private void pushRow(int y) {
    if (y >= original.length) {
      Arrays.fill(contrast, 0);
      lines.forEach(line -> line.push(contrast));
      return;
    }
    BandRow a = original[y].bands();
    BandRow b = distorted.bands(y);
    for (int i = 0; i < lines.size(); i++) {
      PerceivedDifference.Line line = PerceivedDifference.LINES.get(i);
      line.contrast().of(line.component().apply(a), line.component().apply(b), contrast);
      lines.get(i).push(contrast);
    }
  }

  /** slopes = those over weight · (a − b)². */
  private static void ofSquare(float weight, float[] a, float[] b, float[] ofSum, float[] slopes) {
    float doubled = 2 * weight;
    for (int x = 0; x < slopes.length; x++) {
      slopes[x] = doubled * (b[x] - a[x]) * ofSum[x];
    }
  }

  /** Likewise, and what lies outside of the tolerated part counts once more. */
  private static void ofLossOrGain(
      float weight, float[] a, float[] b, float[] ofSum, float[] slopes) {
    float doubled = 2 * weight;
    for (int x = 0; x < slopes.length; x++) {
      float beyond = b[x] - PerceivedDifference.tolerated(a[x], b[x]);
      slopes[x] = doubled * (b[x] - a[x] + beyond) * ofSum[x];
    }
  }
}
