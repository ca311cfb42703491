package org.zellige.imageio.raster;

/** Hears how far a conversion is. */
@FunctionalInterface
public interface RowProgress {
  /**
   * Called after some rows.
   *
   * @param rows that are done
   * @param of all rows
   * @throws AbortedException if the rest is not wanted
   */
  void done(int rows, int of) throws AbortedException;
}
