package org.zellige.corpus.pattern;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * A page of text in shrinking sizes, down to what is just legible, with anti-aliased strokes: dark
 * on light, light on dark and colour on colour.
 */
public final class TextPage {
  static final String[] LINES = {
    "Zellige",
    "Hand-cut tiles, set by eye",
    "A potter fires the clay and glazes it white, blue, green and honey.",
    "The cutter chips each square into stars, hexagons and slender bones;",
    "360 shapes have names. No two tiles are quite alike (0.5 mm is much).",
    "Laid face down, the mosaic is built blind: nobody sees the pattern",
    "before the plaster has set & the wall is turned. 8 x 8 = 64; 1/f; 50%.",
  };

  /** Paper and ink of the parts of the page, from the top down. */
  private static final int[][] INKS = {
    {0xFFFFFF, 0x000000},
    {0x16213A, 0xF2EFE6},
    {0xE9DFC7, 0x8C1C13},
    {0x0B6E4F, 0xFFD23F},
    {0xD7263D, 0x1B3FCF},
  };

  /** Height of the smallest grid unit, in pixels: letters 6 pixels high with strokes of one. */
  private static final double SMALLEST = 1.0;

  /** Width of a stroke in grid units; never less than a pixel. */
  private static final double STROKE = 0.95;

  private final int width;
  private final float[] coverage;

  private TextPage(int width, int height) {
    this.width = width;
    this.coverage = new float[width * height];
  }

  /** Draws the page; any size from 1 × 1 up. */
  public static BufferedImage render(int width, int height) {
    TextPage page = new TextPage(width, height);
    for (int part = 0; part < INKS.length; part++) {
      page.set(start(part, height), start(part + 1, height));
    }
    return Raster.fill(
        width,
        height,
        (x, y) -> {
          int part = 0;
          while (y >= start(part + 1, height)) {
            part++;
          }
          return mix(INKS[part][0], INKS[part][1], page.coverage[y * width + x]);
        });
  }

  private static int start(int part, int height) {
    return (int) ((long) part * height / INKS.length);
  }

  /** Fills rows [top, bottom) with lines, each a little smaller than the one before. */
  private void set(int top, int bottom) {
    double unit = Math.max(SMALLEST, (bottom - top) / 34.0);
    double y = top + unit;
    for (int line = 0; y + unit * 9 <= bottom; line++) {
      double x = unit * 2;
      String text = LINES[line % LINES.length] + "  ";
      for (int i = 0; x < width; i++) {
        draw(text.charAt(i % text.length()), x, y + unit * 8, unit, bottom);
        x += StrokeFont.ADVANCE * unit;
      }
      y += StrokeFont.LEADING * unit;
      unit = Math.max(SMALLEST, unit * 0.62);
    }
  }

  /** Draws a glyph whose grid has its origin at (left, base) and squares of {@code unit} pixels. */
  private void draw(char c, double left, double base, double unit, int bottom) {
    double[][] segments = StrokeFont.segments(c);
    if (segments.length == 0) {
      return;
    }
    double half = Math.max(1, STROKE * unit) / 2;
    int x1 = (int) Math.min(width, left + 5 * unit + 2);
    int y1 = (int) Math.min(bottom, base + unit + 2);
    for (int y = (int) Math.max(0, base - 9 * unit); y < y1; y++) {
      for (int x = (int) Math.max(0, left - unit); x < x1; x++) {
        double away =
            StrokeFont.distance(segments, (x + 0.5 - left) / unit, (base - y - 0.5) / unit) * unit;
        float covered = (float) Math.max(0, Math.min(1, half + 0.5 - away));
        coverage[y * width + x] = Math.max(coverage[y * width + x], covered);
      }
    }
  }

  private static int mix(int paper, int ink, double coverage) {
    int[] mixed =
        Arrays.stream(new int[] {16, 8, 0})
            .map(shift -> {
              int from = paper >> shift & 255;
              int to = ink >> shift & 255;
              return (int) (from + (to - from) * coverage + 0.5) << shift;
            })
            .toArray();
    return mixed[0] | mixed[1] | mixed[2];
  }
}
