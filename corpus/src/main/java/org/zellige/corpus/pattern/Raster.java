package org.zellige.corpus.pattern;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Fills images pixel by pixel. */
final class Raster {
  /** The colour 0xRRGGBB of a pixel. */
  @FunctionalInterface
  interface Pixel {
    int at(int x, int y);
  }

  private Raster() {}

  static BufferedImage fill(int width, int height, Pixel pixel) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = pixel.at(x, y);
      }
    }
    return image;
  }

  /** The grey of a level 0…1, rounded; levels beyond are clipped. */
  static int gray(double level) {
    return rgb(level, level, level);
  }

  /** The colour of three levels 0…1, rounded; levels beyond are clipped. */
  static int rgb(double red, double green, double blue) {
    return code(red) << 16 | code(green) << 8 | code(blue);
  }

  private static int code(double level) {
    return (int) (Math.max(0, Math.min(1, level)) * 255 + 0.5);
  }

  /** Where a pixel's middle lies, 0 at the first edge and 1 at the last. */
  static double share(int pixel, int size) {
    return (pixel + 0.5) / size;
  }
}
