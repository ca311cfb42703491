package org.zellige.viewer.model;

import org.zellige.viewer.tile.Area;
import org.zellige.viewer.tile.HeatMap;
import org.zellige.viewer.tile.Patched;
import org.zellige.viewer.tile.Plain;
import org.zellige.viewer.tile.TileSource;

/**
 * A heat map of a result.
 *
 * @param kind what it shows
 * @param result of which
 * @param colors the map in colours
 * @param area what it covers, in stored pixels
 */
public record Heat(MapKind kind, Result result, HeatMap colors, Area area) {
  /** What the map does not cover. */
  private static final int BLANK = 0x202020;

  /** As a picture of the size of the image. */
  public TileSource picture() {
    int width = result.pixels().width();
    int height = result.pixels().height();
    boolean whole = area.equals(new Area(0, 0, width, height));
    return whole
        ? colors
        : new Patched(new Plain(width, height, BLANK), colors, area.x(), area.y());
  }

  /** The stored place, of 8 × 8 pixels, at which the values are largest. */
  public Area worst() {
    int side = Math.max(1, 8 / colors.map().cell());
    int columns = colors.map().width();
    int rows = colors.map().height();
    float[] values = colors.map().values();
    double most = -1;
    int atColumn = 0;
    int atRow = 0;
    for (int row = 0; row < rows; row += side) {
      for (int column = 0; column < columns; column += side) {
        double sum = 0;
        for (int y = row; y < Math.min(rows, row + side); y++) {
          for (int x = column; x < Math.min(columns, column + side); x++) {
            sum += values[y * columns + x];
          }
        }
        if (sum > most) {
          most = sum;
          atColumn = column;
          atRow = row;
        }
      }
    }
    int cell = colors.map().cell();
    return new Area(area.x() + atColumn * cell, area.y() + atRow * cell, 8, 8);
  }
}
