package org.zellige.quant.search;

/** Chooses the AC levels of a row of blocks: bits against squared errors. */
interface RowSearch {
  /**
   * Lowers levels where that pays.
   *
   * @param exact coefficients before quantisation
   * @param weights of the blocks: bits that a squared error of one step is worth
   * @param coefficients rounded to the nearest; changed
   * @param masks of these; changed likewise
   */
  void search(float[] exact, float[] weights, short[] coefficients, long[] masks);
}
