package org.zellige.corpus.pattern;

import java.awt.image.BufferedImage;

/**
 * Steps and thin lines between saturated colours: whoever subsamples chroma blurs them. Four bands:
 * bars, lines that thin out to one pixel, wedges, and boards of small squares.
 */
public final class SaturatedEdges {
  private static final int[] COLORS = {
    0xFF0000, 0x0000FF, 0x00FF00, 0xFF00FF, 0x00FFFF, 0xFF8000, 0x8000FF, 0xFFFF00
  };

  private static final int BANDS = 4;

  private SaturatedEdges() {}

  /** Draws the pattern; any size from 1 × 1 up. */
  public static BufferedImage render(int width, int height) {
    return Raster.fill(
        width,
        height,
        (x, y) -> {
          int band = (int) ((long) y * BANDS / height);
          int top = (int) (((long) band * height + BANDS - 1) / BANDS);
          return switch (band) {
            case 0 -> bars(x, width);
            case 1 -> lines(x, y - top, width);
            case 2 -> wedges(x, y - top, width, height);
            default -> boards(x, y, width);
          };
        });
  }

  private static int bars(int x, int width) {
    return COLORS[(int) ((long) x * COLORS.length / width)];
  }

  /** Groups of lines 8, 6, 4, 3, 2 and 1 pixels wide, upright above and lying below the middle. */
  private static int lines(int x, int y, int width) {
    int[] widths = {8, 6, 4, 3, 2, 1};
    int group = (int) ((long) x * widths.length / width);
    int across = (y / 48 & 1) == 0 ? x : y;
    boolean odd = (across / widths[group] & 1) == 1;
    return odd ? COLORS[group % 3] : COLORS[(group + 1) % 3];
  }

  /** Rays from the middle of the lower edge of the band: edges at every angle. */
  private static int wedges(int x, int y, int width, int height) {
    double dx = x + 0.5 - width / 2.0;
    double dy = (double) height / BANDS - y;
    double angle = StrictMath.atan2(dy, dx) / Math.PI * 48;
    return COLORS[
        Math.floorMod((int) Math.floor(angle), 2) == 0
            ? 0
            : 1 + Math.floorMod((int) (angle / 8), 3)];
  }

  /** Chessboards of squares of 1, 2, 3 and 5 pixels. */
  private static int boards(int x, int y, int width) {
    int[] sizes = {1, 2, 3, 5};
    int group = (int) ((long) x * sizes.length / width);
    boolean odd = (x / sizes[group] + y / sizes[group] & 1) == 1;
    return odd ? COLORS[2 * group] : COLORS[2 * group + 1];
  }
}
