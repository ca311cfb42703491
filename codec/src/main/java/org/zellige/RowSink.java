package org.zellige;

import java.io.IOException;

/** Takes a decoded image a few rows at a time, so that it never has to stand in memory. */
@FunctionalInterface
public interface RowSink {
  /**
   * Takes the next rows.
   *
   * @param firstRow row of the image that {@code rows} starts with; 0 at first, then without gaps
   * @param rows as wide as the image; valid during the call only, the array is used again
   * @throws IOException ends decoding and reaches the caller as it is
   */
  void rows(int firstRow, Pixels rows) throws IOException;
}
