package org.zellige.metric.butteraugli;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns of an image that Butteraugli looks at by themselves, so that the rows at hand fit into
 * the cache. What lies within some surroundings on either side is looked at, too, because it has a
 * part in them; beyond that it could as well be another image.
 *
 * @param from first column that is looked at
 * @param left first column whose result counts
 * @param right the column after the last one whose result counts
 * @param to the column after the last one that is looked at
 */
record ColumnTile(int from, int left, int right, int to) {
  /**
   * All that the stages reach, one after the other: the retina, low, medium and high frequencies,
   * activity, and how far its erosion looks (2 + 16 + 7 + 3 + 6 + 3), rounded up.
   */
  static final int SURROUNDINGS = 48;

  /** The most columns in a tile; some 250 rows of so many floats are at hand at once. */
  private static final int WIDEST = 1024;

  /**
   * The surroundings of tiles whose slopes are asked for: those reach as far back through the
   * stages as the map of differences does forward, and lean on what is around there.
   */
  static final int WIDE_SURROUNDINGS = 80;

  /** Tiles of about the same width, from left to right. */
  static List<ColumnTile> of(int width, int surroundings) {
    int count = (width + WIDEST - 1) / WIDEST;
    List<ColumnTile> tiles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int left = (int) ((long) width * i / count);
      int right = (int) ((long) width * (i + 1) / count);
      tiles.add(
          new ColumnTile(
              Math.max(0, left - surroundings),
              left,
              right,
              Math.min(width, right + surroundings)));
    }
    return tiles;
  }

  /** Columns that are looked at. */
  int width() {
    return to - from;
  }
}
