package org.zellige.imageio.raster;

import java.awt.image.Raster;
import org.zellige.PixelFormat;

/** Turns rows of a raster, whatever its layout, into pixels of one int each. */
interface RowReader {
  /** GRAY: the ints are 0…255; else INT_RGB or INT_ARGB. */
  PixelFormat format();

  /** Whether all colours are gray. */
  boolean isGray();

  /**
   * Reads neighbouring pixels.
   *
   * @param x of the first, in the raster's coordinates
   * @param row receives {@code width} pixels
   */
  void read(Raster raster, int x, int y, int width, int[] row);
}
