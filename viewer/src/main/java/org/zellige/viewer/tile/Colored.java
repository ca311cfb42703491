package org.zellige.viewer.tile;

/**
 * A picture in the colours that its profile means.
 *
 * @param stored pixels as the file has them
 * @param colors what they mean
 */
public record Colored(TileSource stored, ColorCube colors) implements TileSource {
  @Override
  public int width() {
    return stored.width();
  }

  @Override
  public int height() {
    return stored.height();
  }

  @Override
  public int levels() {
    return stored.levels();
  }

  @Override
  public void fill(int level, Area area, int[] argb) {
    stored.fill(level, area, argb);
    for (int i = 0; i < area.width() * area.height(); i++) {
      argb[i] = colors.apply(argb[i]);
    }
  }
}
