package org.zellige.metric.image;

import org.zellige.work.Workers;

/** From slopes over light to slopes over encoded channels. */
public final class EncodedSlopes {
  private EncodedSlopes() {}

  /**
   * Slopes without padding.
   *
   * @param slopes over light; used up
   * @param lights the planes of the same channels, 0…1
   * @param width pixels of the image
   * @param height rows of the image
   * @return planes of red, green and blue, row by row without gaps, over channels of 0…255
   */
  public static float[][] of(
      RgbPlanes slopes, float[][] lights, int width, int height, Workers workers) {
    int across = slopes.width();
    workers.overRows(
        slopes.height(),
        (from, to) -> {
          for (int c = 0; c < 3; c++) {
            Transfer.multiplyBySlopes(lights[c], slopes.plane(c), from * across, to * across);
          }
        });
    float[][] encoded = new float[3][];
    for (int c = 0; c < 3; c++) {
      float[] plane = slopes.plane(c);
      boolean whole = slopes.width() == width && slopes.height() == height;
      encoded[c] = whole ? plane : cropped(plane, across, width, height);
    }
    return encoded;
  }

  private static float[] cropped(float[] plane, int across, int width, int height) {
    float[] out = new float[width * height];
    for (int y = 0; y < height; y++) {
      System.arraycopy(plane, y * across, out, y * width, width);
    }
    return out;
  }
}
