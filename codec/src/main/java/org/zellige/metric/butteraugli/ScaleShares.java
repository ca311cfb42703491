package org.zellige.metric.butteraugli;

/** How Butteraugli mixes its maps of full and of half size, and the way back from that. */
final class ScaleShares {
  // libjxl 0.12, butteraugli.cc.
  static final float FULL = 0.85f;
  static final float HALF = 0.5f;

  /** Differences below that are rounding noise. */
  private static final float LEAST = 1e-4f;

  private ScaleShares() {}

  /**
   * Slopes over the squares of the map of half size.
   *
   * @param ofMixed slopes over the mixed map
   * @param coarse the map of half size
   */
  static float[][] coarse(float[][] ofMixed, float[][] coarse) {
    float[][] out = new float[coarse.length][coarse[0].length];
    for (int y = 0; y < ofMixed.length; y++) {
      float[] row = out[y / 2];
      for (int x = 0; x < ofMixed[y].length; x++) {
        row[x / 2] += HALF * ofMixed[y][x];
      }
    }
    overSquares(out, coarse);
    return out;
  }

  /**
   * From slopes over the mixed map, in place, to those over the squares of the map of full size.
   *
   * @param mixed that map; used up
   * @param coarse the map of half size
   */
  static void fine(float[][] ofMixed, float[][] mixed, float[][] coarse) {
    for (int y = 0; y < mixed.length; y++) {
      for (int x = 0; x < mixed[y].length; x++) {
        mixed[y][x] = (mixed[y][x] - HALF * coarse[y / 2][x / 2]) / FULL;
        ofMixed[y][x] *= FULL;
      }
    }
    overSquares(ofMixed, mixed);
  }

  /** From slopes over a map, in place, to those over its squares. */
  static void overSquares(float[][] slopes, float[][] map) {
    for (int y = 0; y < slopes.length; y++) {
      divide(slopes[y], map[y]);
    }
  }

  private static void divide(float[] slopes, float[] map) {
    for (int x = 0; x < slopes.length; x++) {
      slopes[x] /= 2 * Math.max(map[x], LEAST);
    }
  }
}
