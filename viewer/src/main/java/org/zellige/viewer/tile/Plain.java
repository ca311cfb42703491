package org.zellige.viewer.tile;

import java.util.Arrays;

/**
 * One colour everywhere.
 *
 * @param rgb 0x??RRGGBB
 */
public record Plain(int width, int height, int rgb) implements TileSource {
  @Override
  public int levels() {
    return TileSource.levels(width, height);
  }

  @Override
  public void fill(int level, Area area, int[] argb) {
    Arrays.fill(argb, 0, area.width() * area.height(), 0xFF000000 | rgb);
  }
}
