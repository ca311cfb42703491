package org.zellige.metric.butteraugli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.zellige.metric.kernel.LineFilter;
import org.zellige.metric.kernel.MaltaLines;
import org.zellige.metric.kernel.MetricKernels;

/**
 * Butteraugli's last stage: what is different in each band, and how much of that the original
 * hides, row by row from the top. For one thread at a time. Constants of this class: libjxl 0.12,
 * butteraugli.cc.
 */
final class PerceivedDifference {
  static final float[] LOW_WEIGHTS = {29.2353797994f, 0.844626970982f, 0.703646627719f};
  static final float[] MEDIUM_WEIGHTS = {2150.0f, 10.6195433239f, 16.2176043152f};
  static final float[] HIGH_WEIGHTS = {400.0f * 0.8f, 1.50815703118f * 0.8f};

  /**
   * A distorted value of a high frequency should be from this part of the original to all of it.
   */
  private static final float LEAST_KEPT = 0.4f;

  static final float ACTIVITY_WEIGHT = 10;

  /** A difference of 1 is one that can just be seen: ln 80 / ln 255 for 80 nits. */
  private static final double SCALE = 1 / (17.83 * 0.79079917404);

  // Visibility = (SCALE · (1 + GAIN / (SLOPE · hiding + OFFSET)))², of low and of other
  // frequencies.
  private static final float LOW_GAIN = 0.505054525019f;
  private static final float LOW_SLOPE = 3.87449418804f;
  private static final float LOW_OFFSET = 0.20025578522f;
  private static final float GAIN = 2.5485944793f;
  private static final float SLOPE = 0.451936922203f;
  private static final float OFFSET = 0.829591754942f;

  /** Where the Malta filter looks, in the order in which its sums are added up. */
  record Line(MaltaContrast contrast, Function<BandRow, float[]> component) {}

  static final List<Line> LINES =
      List.of(
          new Line(MaltaContrast.ULTRA_HIGH_Y, row -> row.ultraHigh()[1]),
          new Line(MaltaContrast.ULTRA_HIGH_X, row -> row.ultraHigh()[0]),
          new Line(MaltaContrast.HIGH_Y, row -> row.high()[1]),
          new Line(MaltaContrast.HIGH_X, row -> row.high()[0]),
          new Line(MaltaContrast.MEDIUM_Y, row -> row.medium()[1]),
          new Line(MaltaContrast.MEDIUM_X, row -> row.medium()[0]));

  private final PerceivedRow[] original;
  private final PerceivedRows distorted;
  private final List<LineFilter> filters = new ArrayList<>();
  private final float[] contrast;
  private final float[] low;
  private final float[] high;

  /**
   * Begins at a row.
   *
   * @param original all of its rows
   * @param distorted begins at the same row
   * @param width of both
   * @param start number of the row, from 0
   */
  PerceivedDifference(PerceivedRow[] original, PerceivedRows distorted, int width, int start) {
    this.original = original;
    this.distorted = distorted;
    this.contrast = new float[width];
    this.low = new float[width];
    this.high = new float[width];
    for (Line line : LINES) {
      filters.add(MetricKernels.active().lineFilter(line.contrast().lines(), width));
    }
    for (int y = start - MaltaLines.REACH; y < start + MaltaLines.REACH; y++) {
      pushRow(y);
    }
  }

  /**
   * Writes a row of the map of differences.
   *
   * @param y the first row, or one more than last time
   * @param hiding how much the original hides
   * @param map differences from 0; about 1 can just be seen
   */
  void row(int y, float[] hiding, float[] map) {
    pushRow(y + MaltaLines.REACH);
    Arrays.fill(high, 0);
    filters.forEach(filter -> filter.addTo(high));
    PerceivedRow spoilt = distorted.row(y);
    BandRow a = original[y].bands();
    BandRow b = spoilt.bands();
    for (int c = 0; c < 2; c++) {
      addLossOrGain(high, HIGH_WEIGHTS[c], a.high()[c], b.high()[c]);
    }
    for (int c = 0; c < 3; c++) {
      addSquare(high, MEDIUM_WEIGHTS[c], a.medium()[c], b.medium()[c]);
    }
    addSquare(high, ACTIVITY_WEIGHT, original[y].activity(), spoilt.activity());
    Arrays.fill(low, 0);
    for (int c = 0; c < 3; c++) {
      addSquare(low, LOW_WEIGHTS[c], a.low()[c], b.low()[c]);
    }
    weighLow(low, hiding);
    weighHigh(high, hiding);
    root(low, high, map);
  }

  private void pushRow(int y) {
    if (y < 0 || y >= original.length) {
      Arrays.fill(contrast, 0);
      filters.forEach(filter -> filter.push(contrast));
      return;
    }
    BandRow a = original[y].bands();
    BandRow b = distorted.bands(y);
    for (int i = 0; i < filters.size(); i++) {
      Line line = LINES.get(i);
      line.contrast().of(line.component().apply(a), line.component().apply(b), contrast);
      filters.get(i).push(contrast);
    }
  }

  private static void addSquare(float[] sum, float weight, float[] a, float[] b) {
    for (int x = 0; x < sum.length; x++) {
      float difference = a[x] - b[x];
      sum[x] += weight * (difference * difference);
    }
  }

  private static void addLossOrGain(float[] sum, float weight, float[] a, float[] b) {
    addSquare(sum, weight, a, b);
    for (int x = 0; x < sum.length; x++) {
      float beyond = b[x] - tolerated(a[x], b[x]);
      sum[x] += weight * (beyond * beyond);
    }
  }

  /** The nearest to a distorted value of a high frequency that is tolerated. */
  static float tolerated(float original, float distorted) {
    float least = LEAST_KEPT * original;
    float low = Math.min(least, original);
    float high = Math.max(least, original);
    return Math.max(low, Math.min(high, distorted));
  }

  /** Weighs squares of low frequencies by how much of them is seen. */
  static void weighLow(float[] squares, float[] hiding) {
    weigh(squares, LOW_GAIN, LOW_SLOPE, LOW_OFFSET, hiding);
  }

  /** Weighs those of all others. */
  static void weighHigh(float[] squares, float[] hiding) {
    weigh(squares, GAIN, SLOPE, OFFSET, hiding);
  }

  private static void weigh(float[] sum, float gain, float slope, float offset, float[] hiding) {
    for (int x = 0; x < sum.length; x++) {
      float visibility = (float) SCALE * (1 + gain / (slope * hiding[x] + offset));
      sum[x] *= visibility * visibility;
    }
  }

  private static void root(float[] low, float[] high, float[] map) {
    for (int x = 0; x < map.length; x++) {
      map[x] = (float) Math.sqrt(low[x] + high[x]);
    }
  }
}
