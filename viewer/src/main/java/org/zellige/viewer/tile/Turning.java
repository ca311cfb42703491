package org.zellige.viewer.tile;

import org.zellige.Orientation;

/**
 * Leads from the places of a stored picture to those of the upright one and back.
 *
 * @param orientation how the stored picture is to be turned
 * @param width stored pixels across
 * @param height stored pixels down
 */
public record Turning(Orientation orientation, int width, int height) {
  /** A stored picture as it stands upright. */
  public TileSource turned(TileSource stored) {
    return Turned.of(stored, orientation);
  }

  /** Where a rectangle of the upright picture is stored. */
  public Area stored(Area upright) {
    boolean swaps = orientation.swapsAxes();
    int w = swaps ? upright.height() : upright.width();
    int h = swaps ? upright.width() : upright.height();
    int x = swaps ? upright.y() : upright.x();
    int y = swaps ? upright.x() : upright.y();
    return new Area(
        orientation.fromRight() ? width - x - w : x,
        orientation.fromBottom() ? height - y - h : y,
        w,
        h);
  }

  /** Where a stored rectangle is seen. */
  public Area upright(Area stored) {
    int x = orientation.fromRight() ? width - stored.right() : stored.x();
    int y = orientation.fromBottom() ? height - stored.bottom() : stored.y();
    return orientation.swapsAxes()
        ? new Area(y, x, stored.height(), stored.width())
        : new Area(x, y, stored.width(), stored.height());
  }
}
