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
    // Level by level, the leaves merged with the pairs of the level before, in ascending weight,
    // and
    // how many leaves there are among the first items.
    int[][] leavesAmong = new int[limit][2 * leaves];
    long[] previous = new long[2 * leaves];
    long[] merged = new long[2 * leaves];
    int pairs = 0;
    for (int level = 0; level < limit; level++) {
      int[] among = leavesAmong[level];
      int leaf = 0;
      int items = 0;
      for (int pair = 0; pair < pairs; pair++) {
        long pairWeight = previous[2 * pair] + previous[2 * pair + 1];
        while (leaf < leaves && weights[leaf] <= pairWeight) {
          merged[items++] = weights[leaf++];
          among[items] = leaf;
        }
        merged[items++] = pairWeight;
        among[items] = leaf;
      }
      while (leaf < leaves) {
        merged[items++] = weights[leaf++];
        among[items] = leaf;
      }
      long[] free = previous;
      previous = merged;
      merged = free;
      pairs = items / 2;
    }
    // The cheapest 2·leaves − 2 items of the last level make the code; a leaf counts once for every
    // level at which it is among those taken.
    int[] lengths = new int[leaves];
    int taken = 2 * leaves - 2;
    for (int level = limit - 1; level >= 0; level--) {
      int takenLeaves = leavesAmong[level][taken];
      for (int leaf = 0; leaf < takenLeaves; leaf++) {
        lengths[leaf]++;
      }
      taken = 2 * (taken - takenLeaves);
    }
    return lengths;
  }
}
