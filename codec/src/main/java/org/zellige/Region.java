package org.zellige;

/**
 * A rectangle of an image, in pixels of its full size.
 *
 * @param x first column, from 0
 * @param y first row, from 0
 * @param width columns, at least 1
 * @param height rows, at least 1
 */
public record Region(int x, int y, int width, int height) {
  /** Refuses what is no rectangle; whether it lies in an image is seen when that is decoded. */
  public Region {
    if (x < 0 || y < 0 || width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "region of %d × %d at %d, %d".formatted(width, height, x, y));
    }
  }
}
