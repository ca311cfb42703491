package org.zellige.benchmarks.conformance;

import org.zellige.PixelFormat;
import org.zellige.Pixels;

/**
 * How djpeg makes a PNM of an image of four inks: it takes stored samples for light, whether an
 * Adobe segment says so or not, and multiplies that of the colour with that of the black.
 */
final class DjpegInks {
  private DjpegInks() {}

  /**
   * @param inks CMYK pixels, samples as they are stored
   */
  static Pixels toRgb(Pixels inks) {
    Pixels rgb = Pixels.allocate(PixelFormat.RGB, inks.width(), inks.height());
    byte[] from = inks.bytes();
    for (int y = 0; y < inks.height(); y++) {
      int in = inks.rowOffset(y);
      int out = rgb.rowOffset(y);
      for (int x = 0; x < inks.width(); x++, in += 4) {
        int black = from[in + 3] & 0xFF;
        for (int ink = 0; ink < 3; ink++) {
          // Rounded to the nearest; an odd divisor leaves no halves.
          rgb.bytes()[out++] = (byte) (((from[in + ink] & 0xFF) * black + 127) / 255);
        }
      }
    }
    return rgb;
  }
}
