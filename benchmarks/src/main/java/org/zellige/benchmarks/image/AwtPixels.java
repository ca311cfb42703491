package org.zellige.benchmarks.image;

import java.awt.image.BufferedImage;
import org.zellige.Pixels;

/** AWT images as pixels. */
public final class AwtPixels {
  private AwtPixels() {}

  /** A copy in sRGB without alpha, as packed RGB. */
  public static Pixels copyOf(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    return Pixels.ofIntRgb(image.getRGB(0, 0, width, height, null, 0, width), width, height);
  }
}
