package org.zellige.viewer.tile;

/**
 * A picture of which a part is newer than the rest.
 *
 * @param base the older picture
 * @param patch the newer part
 * @param x column of the base at which the patch begins: a multiple of 2ᵏ where both are to be
 *     drawn at level k; at deeper levels the patch is left out
 * @param y row likewise
 */
public record Patched(TileSource base, TileSource patch, int x, int y) implements TileSource {
  @Override
  public int width() {
    return base.width();
  }

  @Override
  public int height() {
    return base.height();
  }

  @Override
  public int levels() {
    return base.levels();
  }

  @Override
  public void fill(int level, Area area, int[] argb) {
    base.fill(level, area, argb);
    int mask = (1 << level) - 1;
    if (level >= patch.levels() || (x & mask) != 0 || (y & mask) != 0) {
      return;
    }
    Area place = new Area(x >> level, y >> level, patch.width(level), patch.height(level));
    if (!place.meets(area)) {
      return;
    }
    Area part = place.intersection(area);
    int[] pixels = new int[(int) part.pixels()];
    patch.fill(
        level,
        new Area(part.x() - place.x(), part.y() - place.y(), part.width(), part.height()),
        pixels);
    for (int row = 0; row < part.height(); row++) {
      int to = (part.y() - area.y() + row) * area.width() + part.x() - area.x();
      System.arraycopy(pixels, row * part.width(), argb, to, part.width());
    }
  }
}
