package org.zellige.quant;

/** Chooses the levels of one block: bits against squared errors. */
interface BlockSearch {
  /**
   * Lowers levels where that pays.
   *
   * @param block rounded to the nearest; its levels are changed
   * @param bits {@link RateModel#ac}
   * @param weight bits that a squared error of one step is worth
   */
  void search(BlockLevels block, float[] bits, float weight);
}
