package org.zellige.metric;

import java.util.Arrays;

/**
 * Butteraugli's last stage: what is different in each band, and how much of that the original
 * hides. For one band of rows and one thread at a time. Constants of this class: libjxl 0.12,
 * butteraugli.cc.
 */
final class PerceivedDifference {
  private static final float[] LOW_WEIGHTS = {29.2353797994f, 0.844626970982f, 0.703646627719f};
  private static final float[] MEDIUM_WEIGHTS = {2150.0f, 10.6195433239f, 16.2176043152f};
  private static final float[] HIGH_WEIGHTS = {400.0f * 0.8f, 1.50815703118f * 0.8f};

  /**
   * A distorted value of a high frequency should be from this part of the original to all of it.
   */
  private static final float LEAST_KEPT = 0.4f;

  private static final float ACTIVITY_WEIGHT = 10;

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

  private final PerceivedImage original;
  private final PerceivedImage distorted;
  private final int width;
  private final int height;
  private final float[] row;
  private final float[] nothing;

  PerceivedDifference(PerceivedImage original, PerceivedImage distorted) {
    this.original = original;
    this.distorted = distorted;
    this.height = original.activity().length;
    this.width = original.activity()[0].length;
    this.row = new float[width];
    this.nothing = new float[width];
  }

  /**
   * Writes the rows of a map of differences.
   *
   * @param hiding how much the original hides
   * @param map differences from 0; about 1 can just be seen
   */
  void rows(int from, int to, float[][] hiding, float[][] map) {
    float[][] high = new float[to - from][width];
    FrequencyBands a = original.bands();
    FrequencyBands b = distorted.bands();
    addLines(MaltaContrast.ULTRA_HIGH_Y, a.ultraHigh()[1], b.ultraHigh()[1], from, high);
    addLines(MaltaContrast.ULTRA_HIGH_X, a.ultraHigh()[0], b.ultraHigh()[0], from, high);
    addLines(MaltaContrast.HIGH_Y, a.high()[1], b.high()[1], from, high);
    addLines(MaltaContrast.HIGH_X, a.high()[0], b.high()[0], from, high);
    addLines(MaltaContrast.MEDIUM_Y, a.medium()[1], b.medium()[1], from, high);
    addLines(MaltaContrast.MEDIUM_X, a.medium()[0], b.medium()[0], from, high);
    float[] low = new float[width];
    for (int y = from; y < to; y++) {
      float[] sum = high[y - from];
      for (int c = 0; c < 2; c++) {
        addLossOrGain(sum, HIGH_WEIGHTS[c], a.high()[c][y], b.high()[c][y]);
      }
      for (int c = 0; c < 3; c++) {
        addSquare(sum, MEDIUM_WEIGHTS[c], a.medium()[c][y], b.medium()[c][y]);
      }
      addSquare(sum, ACTIVITY_WEIGHT, original.activity()[y], distorted.activity()[y]);
      Arrays.fill(low, 0);
      for (int c = 0; c < 3; c++) {
        addSquare(low, LOW_WEIGHTS[c], a.low()[c][y], b.low()[c][y]);
      }
      weigh(low, LOW_GAIN, LOW_SLOPE, LOW_OFFSET, hiding[y]);
      weigh(sum, GAIN, SLOPE, OFFSET, hiding[y]);
      root(low, sum, map[y]);
    }
  }

  private void addLines(
      MaltaContrast contrast, float[][] a, float[][] b, int from, float[][] sums) {
    MaltaFilter filter = new MaltaFilter(width);
    for (int y = from - MaltaLines.REACH; y < from + sums.length + MaltaLines.REACH; y++) {
      if (y < 0 || y >= height) {
        filter.push(nothing);
      } else {
        contrast.of(a[y], b[y], row);
        filter.push(row);
      }
      if (y >= from + MaltaLines.REACH) {
        filter.addTo(sums[y - MaltaLines.REACH - from], contrast.lines());
      }
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
      float least = LEAST_KEPT * a[x];
      float low = Math.min(least, a[x]);
      float high = Math.max(least, a[x]);
      float beyond = b[x] - Math.max(low, Math.min(high, b[x]));
      sum[x] += weight * (beyond * beyond);
    }
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
