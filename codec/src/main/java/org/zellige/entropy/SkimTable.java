package org.zellige.entropy;

/**
 * A Huffman table of AC coefficients in the form that passing over them reads: one look-up by the
 * next bits tells how many bits and positions as many coefficients take as the bits hold codes of.
 */
final class SkimTable {
  /** Bits that the look-up sees: two tables of these and of decoding fit into the first cache. */
  static final int LOOKAHEAD = 11;

  // Layout of an entry; 0 if the first code is longer than the look-up sees, or unknown:
  // 6 bits  length of all codes and their magnitude bits, where a shift by the entry finds it
  // 2 bits  unused
  // 8 bits  positions that they advance by
  // bit 31  whether the block ends after them
  static final int TOTAL_MASK = 63;
  private static final int ADVANCE_SHIFT = 8;
  private static final int END = 1 << 31;

  /** Positions of a block. Steps beyond it are those of damaged data, and not taken together. */
  private static final int LAST = 63;

  /** Entry by the next {@link #LOOKAHEAD} bits. */
  final int[] lookup = new int[1 << LOOKAHEAD];

  SkimTable(HuffmanDecodeTable table) {
    for (int bits = 0; bits < lookup.length; bits++) {
      lookup[bits] = entry(table, bits);
    }
  }

  private static int entry(HuffmanDecodeTable table, int bits) {
    int total = 0;
    int advance = 0;
    while (total < LOOKAHEAD) {
      int entry = table.find(bits << (Integer.SIZE - LOOKAHEAD) << total);
      if (total + HuffmanDecodeTable.codeLength(entry) > LOOKAHEAD) {
        break;
      }
      int step = 1 + HuffmanDecodeTable.run(entry);
      boolean end = (entry & HuffmanDecodeTable.SIZE_MASK) == 0 && step < 16;
      if (end) {
        return END | advance << ADVANCE_SHIFT | (total + HuffmanDecodeTable.codeLength(entry));
      }
      if (advance + step > LAST) {
        break;
      }
      total += entry & HuffmanDecodeTable.TOTAL_MASK;
      advance += step;
    }
    return advance << ADVANCE_SHIFT | total;
  }

  /** Positions that the coefficients of an entry advance by. */
  static int advance(int entry) {
    return entry >> ADVANCE_SHIFT & 0xFF;
  }

  /** Whether the block ends with an entry. */
  static boolean isEnd(int entry) {
    return entry < 0;
  }
}
