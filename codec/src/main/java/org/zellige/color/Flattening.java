package org.zellige.color;

import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** Lays transparent pixels on a matte. */
public final class Flattening {
  private Flattening() {}

  /**
   * The image as encoders see it, in sixteen bits.
   *
   * @param pixels with alpha
   * @param matte 0x??RRGGBB, the colour under transparent pixels
   */
  public static Pixels of(Pixels pixels, int matte) {
    ChannelReader reader = new ChannelReader(pixels, matte, 16);
    Pixels opaque = Pixels.allocate(PixelFormat.RGB_16, pixels.width(), pixels.height());
    for (int y = 0; y < pixels.height(); y++) {
      float[][] channels = reader.load(y);
      int at = opaque.rowOffset(y);
      for (int x = 0; x < pixels.width(); x++) {
        for (int c = 0; c < channels.length; c++) {
          opaque.shorts()[at + 3 * x + c] = (short) (int) (channels[c][x] + 0.5f);
        }
      }
    }
    return opaque;
  }
}
