package org.zellige.viewer.tile;

import java.util.ArrayList;
import java.util.List;

/** A picture in memory with its smaller versions, each pixel the mean of four. */
public final class Pyramid implements TileSource {
  /** Removes the lowest bit of each channel, which would run into the neighbour when halved. */
  private static final int HALVES = 0xFEFEFE;

  private final int width;
  private final int height;
  private final List<int[]> levels;

  private Pyramid(int width, int height, List<int[]> levels) {
    this.width = width;
    this.height = height;
    this.levels = levels;
  }

  /**
   * Makes the smaller versions.
   *
   * @param argb pixels 0x??RRGGBB row by row without gaps; not copied
   */
  public static Pyramid of(int[] argb, int width, int height) {
    if (argb.length != (long) width * height) {
      throw new IllegalArgumentException(argb.length + " pixels for " + width + " × " + height);
    }
    List<int[]> levels = new ArrayList<>();
    levels.add(argb);
    for (int level = 1; level < TileSource.levels(width, height); level++) {
      int[] larger = levels.get(level - 1);
      levels.add(
          halved(larger, TileSource.side(width, level - 1), TileSource.side(height, level - 1)));
    }
    return new Pyramid(width, height, levels);
  }

  private static int[] halved(int[] pixels, int width, int height) {
    int[] half = new int[((width + 1) / 2) * ((height + 1) / 2)];
    Halving.squares(
        width,
        height,
        (to, a, b, c, d) ->
            half[to] = mean(mean(pixels[a], pixels[b]), mean(pixels[c], pixels[d])));
    return half;
  }

  /** Of each channel, rounded up. */
  private static int mean(int a, int b) {
    return (a | b) - (((a ^ b) & HALVES) >>> 1);
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public int levels() {
    return levels.size();
  }

  @Override
  public void fill(int level, Area area, int[] argb) {
    int[] pixels = levels.get(level);
    int stride = width(level);
    for (int y = 0; y < area.height(); y++) {
      int from = (area.y() + y) * stride + area.x();
      int to = y * area.width();
      for (int x = 0; x < area.width(); x++) {
        argb[to + x] = 0xFF000000 | pixels[from + x];
      }
    }
  }

  /** The pixel at full size, 0xFFRRGGBB. */
  public int at(int x, int y) {
    return 0xFF000000 | levels.get(0)[y * width + x];
  }
}
