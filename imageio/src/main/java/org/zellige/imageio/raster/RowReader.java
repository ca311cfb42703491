package org.zellige.imageio.raster;

import java.awt.image.Raster;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** Turns rows of a raster, whatever its layout, into the codec's pixels. */
interface RowReader {
  /** The format of the pixels; wide where the raster's samples have more than eight bits. */
  PixelFormat format();

  /** Whether all colours are gray. */
  boolean isGray();

  /**
   * Reads pixels of one row.
   *
   * @param x of the first, in the raster's coordinates
   * @param step distance of the pixels to take
   * @param to receives as many pixels as it is wide
   * @param row of {@code to}
   */
  void read(Raster raster, int x, int y, int step, Pixels to, int row);

  /** Pixels of a row from the first to the last that is taken. */
  static int span(Pixels to, int step) {
    return (to.width() - 1) * step + 1;
  }
}
