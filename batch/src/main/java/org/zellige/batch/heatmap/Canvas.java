package org.zellige.batch.heatmap;

import java.util.Arrays;
import org.zellige.Pixels;

/** Pixels 0xFFRRGGBB to draw on, white at first. */
final class Canvas {
  private static final int OPAQUE = 0xFF000000;

  private final int width;
  private final int[] rgb;
  private final int height;

  /**
   * @throws ArithmeticException if there are more pixels than an array holds
   */
  Canvas(int width, int height) {
    this.width = width;
    this.height = height;
    this.rgb = new int[Math.multiplyExact(width, height)];
    Arrays.fill(rgb, 0xFFFFFFFF);
  }

  void set(int x, int y, int color) {
    rgb[y * width + x] = OPAQUE | color;
  }

  void fill(int left, int top, int across, int down, int color) {
    for (int y = top; y < top + down; y++) {
      Arrays.fill(rgb, y * width + left, y * width + left + across, OPAQUE | color);
    }
  }

  /**
   * Writes a line in black.
   *
   * @param left of the first character
   * @param top of all
   * @param dot side of a character's dots
   */
  void write(String text, int left, int top, int dot) {
    for (int i = 0; i < text.length(); i++) {
      int start = left + i * (Glyph.WIDTH + 1) * dot;
      for (int y = 0; y < Glyph.HEIGHT; y++) {
        for (int x = 0; x < Glyph.WIDTH; x++) {
          if (Glyph.isSet(text.charAt(i), x, y)) {
            fill(start + x * dot, top + y * dot, dot, dot, 0);
          }
        }
      }
    }
  }

  Pixels pixels() {
    return Pixels.ofIntRgb(rgb, width, height);
  }
}
