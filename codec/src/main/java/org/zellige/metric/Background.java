package org.zellige.metric;

import org.zellige.PixelFormat;
import org.zellige.Pixels;

/**
 * A gray under transparent pixels. Alpha weighs encoded values, as browsers do, not light.
 *
 * @param level 0 (black) … 1 (white), encoded as sRGB
 */
record Background(float level) {
  /** Whether any pixel lets the background through. */
  static boolean showsThrough(Pixels pixels) {
    if (pixels.format() != PixelFormat.INT_ARGB) {
      return false;
    }
    int[] argb = pixels.ints();
    for (int y = 0; y < pixels.height(); y++) {
      int row = pixels.rowOffset(y);
      for (int x = 0; x < pixels.width(); x++) {
        if (argb[row + x] >>> 24 != 255) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * An encoded value over this background.
   *
   * @param value 0…255
   * @param alpha 0…255
   * @return 0…255, not rounded; the value itself where alpha is 255
   */
  float blend(int value, int alpha) {
    return (alpha * value + (255 - alpha) * (255 * level)) / 255;
  }
}
