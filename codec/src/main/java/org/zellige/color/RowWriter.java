package org.zellige.color;

import org.zellige.Pixels;

/** Writes a row that stands ready in the components as a row of pixels of the caller's format. */
@FunctionalInterface
public interface RowWriter {
  /**
   * Writes a row of pixels.
   *
   * @param row of {@code pixels}
   */
  void write(Pixels pixels, int row);
}
