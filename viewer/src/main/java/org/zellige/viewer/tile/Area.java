package org.zellige.viewer.tile;

/**
 * A rectangle of pixels.
 *
 * @param x first column, from 0
 * @param y first row, from 0
 * @param width columns, from 1
 * @param height rows, from 1
 */
public record Area(int x, int y, int width, int height) {
  /** Pixels along the side of a tile: small enough for every graphics card. */
  public static final int TILE = 512;

  /** Refuses what is no rectangle. */
  public Area {
    if (x < 0 || y < 0 || width < 1 || height < 1) {
      throw new IllegalArgumentException(width + " × " + height + " at " + x + ", " + y);
    }
  }

  /** Number of pixels. */
  public long pixels() {
    return (long) width * height;
  }

  /** First column behind it. */
  public int right() {
    return x + width;
  }

  /** First row below it. */
  public int bottom() {
    return y + height;
  }

  /** Whether two rectangles share pixels. */
  public boolean meets(Area other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /** The pixels of both; they must {@linkplain #meets meet}. */
  public Area intersection(Area other) {
    int left = Math.max(x, other.x);
    int top = Math.max(y, other.y);
    return new Area(
        left,
        top,
        Math.min(right(), other.right()) - left,
        Math.min(bottom(), other.bottom()) - top);
  }

  /**
   * A part in the middle of it, of the same shape and at most so many pixels, with corners at
   * multiples of a grid (but for the edges of this rectangle).
   */
  public Area middle(long pixels, int grid) {
    if (pixels() <= pixels) {
      return this;
    }
    double scale = Math.sqrt((double) pixels / pixels());
    int w = Math.max(grid, (int) (width * scale) / grid * grid);
    int h = Math.max(grid, (int) (height * scale) / grid * grid);
    int left = (x + (width - w) / 2) / grid * grid;
    int top = (y + (height - h) / 2) / grid * grid;
    return new Area(left, top, w, h).intersection(this);
  }
}
