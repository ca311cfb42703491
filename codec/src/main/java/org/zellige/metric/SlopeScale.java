package org.zellige.metric;

/** One scale of an original, and how SSIMULACRA2's error there changes with the distorted image. */
final class SlopeScale {
  private final SlopeComponent[] components = new SlopeComponent[3];
  private final int width;
  private final int height;

  /**
   * @param xyb of the original at this scale; its planes are kept
   */
  SlopeScale(RgbPlanes xyb, int scale, Ssimulacra2Weights weights) {
    this.width = xyb.width();
    this.height = xyb.height();
    for (int c = 0; c < 3; c++) {
      double[] at = weights.at(c, scale);
      components[c] = new SlopeComponent(rows(xyb.plane(c)), at);
    }
  }

  /**
   * Replaces the distorted image at this scale by the slope over its light.
   *
   * @param xyb X, Y and B − Y; receives slopes over red, green and blue
   */
  void replaceBySlope(RgbPlanes xyb) {
    float[][][] slopes = new float[3][][];
    for (int c = 0; c < 3; c++) {
      slopes[c] = components[c].slope(rows(xyb.plane(c)));
    }
    for (int y = 0; y < height; y++) {
      PositiveXyb.backRow(xyb, y, slopes[0][y], slopes[1][y], slopes[2][y]);
    }
  }

  private float[][] rows(float[] plane) {
    float[][] rows = new float[height][width];
    for (int y = 0; y < height; y++) {
      System.arraycopy(plane, y * width, rows[y], 0, width);
    }
    return rows;
  }
}
