package org.zellige.quant.search;

import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;

/** How often the symbols of sequential Huffman coding occur in one component (T.81 F.1.2). */
final class SymbolCounts {
  /** The symbol of a block that is zero from here on. */
  static final int END_OF_BLOCK = 0x00;

  /** The symbol of sixteen zeros. */
  static final int ZERO_RUN = 0xF0;

  /** By run · 16 + size. */
  final long[] ac = new long[256];

  /** By the size of a difference. */
  final long[] dc = new long[16];

  /** Adds a row of blocks; its first block counts for AC alone, having no known predecessor. */
  void add(CoefficientRows rows, int row, int blocksAcross) {
    short[] coefficients = rows.readCoefficients(row);
    long[] masks = rows.readMasks(row);
    for (int block = 0; block < blocksAcross; block++) {
      int at = BlockGroup.index(block);
      if (block > 0) {
        dc[size(coefficients[at] - coefficients[BlockGroup.index(block - 1)])]++;
      }
      int last = 0;
      for (long rest = masks[block] & ~1L; rest != 0; rest &= rest - 1) {
        int k = Long.numberOfTrailingZeros(rest);
        int run = k - last - 1;
        last = k;
        ac[ZERO_RUN] += run >> 4;
        ac[(run & 15) << 4 | size(coefficients[at + BlockGroup.BLOCKS * k])]++;
      }
      if (last != 63) {
        ac[END_OF_BLOCK]++;
      }
    }
  }

  /** The bits of a value without its sign (T.81 F.1.2.1). */
  static int size(int value) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(value));
  }
}
