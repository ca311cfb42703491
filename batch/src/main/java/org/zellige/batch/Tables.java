package org.zellige.batch;

import org.zellige.BaseTables;

/** The quantisation matrices that quality scales. */
public sealed interface Tables {
  /** Those that the codec knows by name. */
  record Named(BaseTables name) implements Tables {}

  /**
   * The user's own, on the scale of the IJG: quality 50 leaves them as they are.
   *
   * @param luma 64 steps row by row, 1…65535; also for images without chroma
   * @param cb likewise for blue chroma
   * @param cr likewise for red chroma
   */
  record Custom(int[] luma, int[] cb, int[] cr) implements Tables {}
}
