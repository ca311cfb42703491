package org.zellige.pipeline.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zellige.sample.SampleRows;

/**
 * Where MCU rows meet of which pixels are made by different threads. Upsampling looks at samples on
 * both sides. Who comes first leaves his row of samples there; who comes second takes it and makes
 * the pixels of both sides.
 */
final class Seams {
  /** Rows of samples by component, by the number of the MCU row below. */
  private final Map<Integer, List<Object>> left = new HashMap<>();

  /**
   * Comes to a seam.
   *
   * @param mcuRow the MCU row below it
   * @param samples by component
   * @param own the row of each that lies at the seam on this side
   * @param beyond the row of each that lies beyond the seam; filled if it is there
   * @return whether it is
   */
  synchronized boolean meet(
      int mcuRow, List<? extends SampleRows<?>> samples, int[] own, int[] beyond) {
    List<Object> rows = left.remove(mcuRow);
    if (rows == null) {
      List<Object> mine = new ArrayList<>();
      for (int i = 0; i < own.length; i++) {
        mine.add(samples.get(i).copyOf(own[i]));
      }
      left.put(mcuRow, mine);
      return false;
    }
    for (int i = 0; i < beyond.length; i++) {
      samples.get(i).set(beyond[i], rows.get(i));
    }
    return true;
  }
}
