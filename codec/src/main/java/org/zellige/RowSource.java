package org.zellige;

import java.io.IOException;

/** Gives an image to encode a few rows at a time, so that it never has to stand in memory. */
@FunctionalInterface
public interface RowSource {
  /**
   * Fills rows. They are asked for from top to bottom without gaps, and once more from the top for
   * each further pass of the encoder.
   *
   * @param firstRow row of the image that {@code rows} starts with
   * @param rows to be filled, as wide as the image
   * @throws IOException ends encoding and reaches the caller as it is
   */
  void rows(int firstRow, Pixels rows) throws IOException;
}
