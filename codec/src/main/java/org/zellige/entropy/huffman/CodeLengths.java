package org.zellige.entropy.huffman;

/**
 * Code lengths of least total cost under a limit: the package–merge algorithm (Larmore and
 * Hirschberg 1990). T.81 K.2 cuts over-long codes by a rule of thumb instead, which costs bits.
 */
final class CodeLengths {
  private CodeLengths() {}

  /**
   * Lengths for weights in ascending order.
   *
   * @param weights at least 2 and at most 2^limit of them, ascending
   * @param limit the greatest length allowed
   * @return lengths in the same order, descending
   */
  static int[] limited(long[] weights, int limit) {
    int leaves = weights.length;
    // Level by level, the leaves merged with the pairs of the level before, in ascending weight.
    boolean[][] isLeaf = new boolean[limit][2 * leaves];
    long[] previous = new long[0];
    for (int level = 0; level < limit; level++) {
      long[] merged = new long[leaves + previous.length / 2];
      int leaf = 0;
      int pair = 0;
      for (int i = 0; i < merged.length; i++) {
        boolean pairsLeft = 2 * pair + 1 < previous.length;
        long pairWeight = pairsLeft ? previous[2 * pair] + previous[2 * pair + 1] : 0;
        if (!pairsLeft || (leaf < leaves && weights[leaf] <= pairWeight)) {
          isLeaf[level][i] = true;
          merged[i] = weights[leaf++];
        } else {
          merged[i] = pairWeight;
          pair++;
        }
      }
      previous = merged;
    }
    // The cheapest 2·leaves − 2 items of the last level make the code; a leaf counts once for every
    // level at which it is among those taken.
    int[] lengths = new int[leaves];
    int taken = 2 * leaves - 2;
    for (int level = limit - 1; level >= 0; level--) {
      int takenLeaves = 0;
      for (int i = 0; i < taken; i++) {
        if (isLeaf[level][i]) {
          lengths[takenLeaves++]++;
        }
      }
      taken = 2 * (taken - takenLeaves);
    }
    return lengths;
  }
}
