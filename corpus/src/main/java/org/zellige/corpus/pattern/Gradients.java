package org.zellige.corpus.pattern;

import java.awt.image.BufferedImage;

/** Smooth ramps, in which every step of a quantiser shows as a band. */
public final class Gradients {
  private Gradients() {}

  /** Black on the left to white on the right. */
  public static BufferedImage linear(int width, int height) {
    return Raster.fill(width, height, (x, y) -> Raster.gray(Raster.share(x, width)));
  }

  /** White in the middle to black in the corners. */
  public static BufferedImage radial(int width, int height) {
    return Raster.fill(
        width,
        height,
        (x, y) -> {
          double dx = 2 * Raster.share(x, width) - 1;
          double dy = 2 * Raster.share(y, height) - 1;
          return Raster.gray(1 - Math.sqrt((dx * dx + dy * dy) / 2));
        });
  }

  /** All hues from left to right, from white at the top over the pure hue to black. */
  public static BufferedImage color(int width, int height) {
    return Raster.fill(
        width,
        height,
        (x, y) -> {
          double hue = 6 * Raster.share(x, width);
          double down = 2 * Raster.share(y, height);
          return Raster.rgb(
              shade(Math.abs(hue - 3) - 1, down),
              shade(2 - Math.abs(hue - 2), down),
              shade(2 - Math.abs(hue - 4), down));
        });
  }

  /** A primary's level under the tint (down < 1) or shade (down > 1) of its hue. */
  private static double shade(double level, double down) {
    double pure = Math.max(0, Math.min(1, level));
    return down < 1 ? 1 - down * (1 - pure) : pure * (2 - down);
  }
}
