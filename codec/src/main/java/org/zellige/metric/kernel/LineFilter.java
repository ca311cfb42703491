package org.zellige.metric.kernel;

/**
 * Sums squares under the {@link MaltaLines} through each pixel of a row. Nothing lies beyond the
 * edges. For one thread at a time.
 */
public interface LineFilter {
  /**
   * Moves the window, which has {@link MaltaLines#REACH} rows above and below the one in the
   * middle, down by one row.
   *
   * @param row the new last one; not kept
   */
  void push(float[] row);

  /** Adds, line after line, the weighted squares for the row in the middle of the window. */
  void addTo(float[] sums);
}
