package org.zellige.entropy;

import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;

/**
 * MCUs of which all is known, side by side in a page.
 *
 * @param firstOfImage number in the image of the first of them
 * @param page coefficients by component of the frame
 * @param firstOfPage number in the page of the first of them
 * @param count how many there are
 */
record McuRun(int firstOfImage, CoefficientRows[] page, int firstOfPage, int count) {
  int endOfImage() {
    return firstOfImage + count;
  }

  /** Adds to the DC coefficients of a component what the MCUs before add up to. */
  void addToDc(ScanLayout.Component component, int difference) {
    CoefficientRows rows = page[component.index()];
    int first = firstOfPage * component.horizontal();
    int end = first + count * component.horizontal();
    for (int v = 0; v < component.vertical(); v++) {
      short[] values = rows.coefficients(v);
      long[] masks = rows.masks(v);
      for (int block = first; block < end; ) {
        int index = BlockGroup.index(block);
        int some = Math.min(end - block, BlockGroup.BLOCKS - block % BlockGroup.BLOCKS);
        for (int i = 0; i < some; i++) {
          values[index + i] += (short) difference;
        }
        for (int i = 0; i < some; i++) {
          masks[block + i] |= 1;
        }
        block += some;
      }
    }
  }

  /**
   * Copies MCUs.
   *
   * @param mcu number in the image of the first of them
   * @param to all zero, by component of the frame
   * @param at number in {@code to} of the first of them
   */
  void copy(int mcu, int mcus, CoefficientRows[] to, int at, ScanLayout layout) {
    for (ScanLayout.Component c : layout.components()) {
      int from = (mcu - firstOfImage + firstOfPage) * c.horizontal();
      for (int v = 0; v < c.vertical(); v++) {
        short[] source = page[c.index()].readCoefficients(v);
        long[] sourceMasks = page[c.index()].readMasks(v);
        short[] target = to[c.index()].coefficients(v);
        long[] targetMasks = to[c.index()].masks(v);
        for (int b = 0; b < mcus * c.horizontal(); b++) {
          long mask = sourceMasks[from + b];
          int read = BlockGroup.index(from + b);
          int write = BlockGroup.index(at * c.horizontal() + b);
          targetMasks[at * c.horizontal() + b] = mask;
          for (long rest = mask; rest != 0; rest &= rest - 1) {
            int k = BlockGroup.BLOCKS * Long.numberOfTrailingZeros(rest);
            target[write + k] = source[read + k];
          }
        }
      }
    }
  }
}
