package org.zellige.imageio.raster;

import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** Stores rows of a decoded image in an image of the user's. */
interface RowWriter {
  /** The format in which the rows are wanted. */
  PixelFormat format();

  /**
   * Stores one row.
   *
   * @param from the decoded image, in the wanted format
   * @param x of the first pixel to take
   * @param y of the row to take
   * @param step distance of the pixels to take
   * @param row number of the row in the destination, from 0
   */
  void write(Pixels from, int x, int y, int step, int row);
}
