package org.zellige.corpus.pattern;

import java.awt.image.BufferedImage;

/**
 * Rings whose frequency grows with the radius and reaches half a cycle per pixel (Nyquist) at the
 * nearer edges: every frequency in every direction.
 */
public final class ZonePlate {
  private ZonePlate() {}

  /** Draws the pattern; any size from 1 × 1 up. */
  public static BufferedImage render(int width, int height) {
    double size = Math.min(width, height);
    return Raster.fill(
        width,
        height,
        (x, y) -> {
          double dx = x + 0.5 - width / 2.0;
          double dy = y + 0.5 - height / 2.0;
          return Raster.gray(0.5 + 0.5 * StrictMath.cos(Math.PI * (dx * dx + dy * dy) / size));
        });
  }
}
