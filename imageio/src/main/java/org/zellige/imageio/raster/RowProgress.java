package org.zellige.imageio.raster;

/** Hears how far a conversion is. */
@FunctionalInterface
public interface RowProgress {
  /**
   * Called after some rows.
   *
   * @param from the first row that is done since the last call
   * @param to the first that is not
   * @param of all rows
   * @throws AbortedException if the rest is not wanted
   */
  void done(int from, int to, int of) throws AbortedException;
}
