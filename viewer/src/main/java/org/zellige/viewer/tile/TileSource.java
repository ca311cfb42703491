package org.zellige.viewer.tile;

/**
 * A picture that gives its pixels a rectangle at a time, at full size and at smaller ones. At level
 * k it is 2ᵏ times smaller, sides rounded up. Immutable.
 */
public interface TileSource {
  /** Pixels across at level 0. */
  int width();

  /** Pixels down at level 0. */
  int height();

  /** Number of levels, at least 1. */
  int levels();

  /**
   * Copies a rectangle, which lies inside the level.
   *
   * @param level 0…levels − 1
   * @param area in pixels of the level
   * @param argb takes opaque pixels 0xFFRRGGBB row by row without gaps
   */
  void fill(int level, Area area, int[] argb);

  /** Pixels across at a level. */
  default int width(int level) {
    return side(width(), level);
  }

  /** Pixels down at a level. */
  default int height(int level) {
    return side(height(), level);
  }

  /** The length of a side at a level. */
  static int side(int length, int level) {
    return (int) ((length + (1L << level) - 1) >> level);
  }

  /** How many levels a picture has of which the smallest fits into a tile. */
  static int levels(int width, int height) {
    int levels = 1;
    while (Math.max(side(width, levels - 1), side(height, levels - 1)) > Area.TILE) {
      levels++;
    }
    return levels;
  }
}
