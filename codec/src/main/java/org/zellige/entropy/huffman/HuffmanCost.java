package org.zellige.entropy.huffman;

import java.util.Arrays;

/**
 * What a Huffman table costs, without making it: the bits of its codes, as Huffman's algorithm
 * gives them without a limit of lengths, and its own bytes. Keeps its scratch arrays.
 */
public final class HuffmanCost {
  /** Bytes of a table beside its symbols: its slot and 16 counts (T.81 B.2.4.2). */
  private static final int TABLE_BYTES = 17;

  private final long[] leaves = new long[257];
  private final long[] nodes = new long[257];

  /** Bits of the table and of the codes, extra bits not included, for the sum of two counts. */
  public long ofSum(long[] a, long[] b) {
    int symbols = 0;
    for (int symbol = 0; symbol < 256; symbol++) {
      long count = a[symbol] + b[symbol];
      if (count != 0) {
        leaves[++symbols] = count;
      }
    }
    return cost(symbols);
  }

  /** Bits of the table and of the codes, extra bits not included. */
  public long of(long[] counts, int from) {
    int symbols = 0;
    for (int symbol = from; symbol < from + 256; symbol++) {
      if (counts[symbol] != 0) {
        leaves[++symbols] = counts[symbol];
      }
    }
    return cost(symbols);
  }

  /** Of leaves 1…symbols; leaf 0 is the symbol that never occurs and takes the code of all ones. */
  private long cost(int symbols) {
    leaves[0] = 0;
    Arrays.sort(leaves, 1, symbols + 1);
    long bits = 0;
    int leaf = 0;
    int node = 0;
    for (int made = 0; made < symbols; made++) {
      long sum = 0;
      for (int i = 0; i < 2; i++) {
        boolean takesLeaf = node == made || (leaf <= symbols && leaves[leaf] <= nodes[node]);
        sum += takesLeaf ? leaves[leaf++] : nodes[node++];
      }
      nodes[made] = sum;
      bits += sum;
    }
    return bits + Byte.SIZE * (TABLE_BYTES + symbols);
  }
}
