package org.zellige.metric.structure;

import org.zellige.Pixels;
import org.zellige.metric.image.Background;
import org.zellige.metric.image.Halving;
import org.zellige.metric.image.RgbPlanes;
import org.zellige.metric.image.Transfer;
import org.zellige.work.Workers;

/**
 * Luma of T.871 (0.299, 0.587, 0.114), 0…255, not rounded, row by row.
 *
 * @param values not to be written to
 */
public record LumaPlane(int width, int height, float[] values) {
  /**
   * Reads pixels as sRGB; those with a side under {@code leastSide} are padded by repeating the
   * last column and row.
   *
   * @throws IllegalArgumentException for CMYK pixels
   */
  public static LumaPlane of(Pixels pixels, Background background, int leastSide, Workers workers) {
    RgbPlanes rgb = RgbPlanes.of(pixels, Transfer.ENCODED, background, leastSide, workers);
    float[] red = rgb.plane(0);
    float[] green = rgb.plane(1);
    float[] blue = rgb.plane(2);
    for (int i = 0; i < red.length; i++) {
      red[i] = (float) (0.299 * red[i] + 0.587 * green[i] + 0.114 * blue[i]);
    }
    return new LumaPlane(rgb.width(), rgb.height(), red);
  }

  /** Half as wide and high, sides rounded up. */
  LumaPlane half(Workers workers) {
    int halfWidth = Halving.half(width);
    int halfHeight = Halving.half(height);
    float[] half = new float[halfWidth * halfHeight];
    Halving.of(values, width, height, half, workers);
    return new LumaPlane(halfWidth, halfHeight, half);
  }
}
