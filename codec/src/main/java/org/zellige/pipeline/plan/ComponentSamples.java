package org.zellige.pipeline.plan;

import java.io.IOException;

/**
 * The level-shifted samples of all components, one row of MCUs at a time, not rounded. Beyond the
 * image they are what compresses well.
 */
public interface ComponentSamples {
  /** What may be done to a row between reading and everything else. */
  @FunctionalInterface
  interface RowChange {
    /** Leaves rows as they are. */
    RowChange NONE = (y, planes, offset) -> {};

    /**
     * Changes row y of the image.
     *
     * @param planes by component; one sample for each pixel, from {@code offset}. Where samples are
     *     stored as they were given, there is the first component alone, and nothing may change; or
     *     nothing at all, if it has fewer samples than there are pixels
     */
    void change(int y, float[][] planes, int offset);
  }

  /** Reads a row of MCUs and lets somebody change it. */
  void read(int mcuRow, RowChange change) throws IOException;

  /** Reads a row of MCUs. */
  default void read(int mcuRow) throws IOException {
    read(mcuRow, RowChange.NONE);
  }

  /** The samples of a component in the row of MCUs that was read last. */
  float[] component(int c);

  /** Floats from row to row of a component. */
  int strideOf(int c);
}
