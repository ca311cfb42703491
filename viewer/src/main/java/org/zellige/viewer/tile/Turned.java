package org.zellige.viewer.tile;

import org.zellige.Orientation;

/**
 * A stored picture as it stands upright.
 *
 * @param stored the picture as the file has it
 * @param orientation how it is to be turned
 */
public record Turned(TileSource stored, Orientation orientation) implements TileSource {
  /** The picture itself if it is stored upright. */
  public static TileSource of(TileSource stored, Orientation orientation) {
    return orientation == Orientation.NORMAL ? stored : new Turned(stored, orientation);
  }

  @Override
  public int width() {
    return orientation.swapsAxes() ? stored.height() : stored.width();
  }

  @Override
  public int height() {
    return orientation.swapsAxes() ? stored.width() : stored.height();
  }

  @Override
  public int levels() {
    return stored.levels();
  }

  @Override
  public void fill(int level, Area area, int[] argb) {
    Area from = new Turning(orientation, stored.width(level), stored.height(level)).stored(area);
    int[] pixels = new int[argb.length];
    stored.fill(level, from, pixels);
    boolean swaps = orientation.swapsAxes();
    for (int v = 0; v < area.height(); v++) {
      for (int u = 0; u < area.width(); u++) {
        int column = swaps ? v : u;
        int row = swaps ? u : v;
        column = orientation.fromRight() ? from.width() - 1 - column : column;
        row = orientation.fromBottom() ? from.height() - 1 - row : row;
        argb[v * area.width() + u] = pixels[row * from.width() + column];
      }
    }
  }
}
