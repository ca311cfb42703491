package org.zellige.entropy.decode;

import org.jspecify.annotations.Nullable;
import org.zellige.entropy.huffman.HuffmanDecodeTable;

/**
 * The Huffman tables of a sequential scan in the form that passing over blocks reads: one look-up
 * by the next bits tells how many bits and positions as many symbols take as the bits hold codes
 * of, up to the end of a block.
 */
final class SkimTables {
  /** Bits that a look-up sees: four tables of these fit into the first cache. */
  static final int LOOKAHEAD = 11;

  // Layout of an entry, from bit 0; up to the size as HuffmanDecodeTable has it:
  // 6 bits  length of all codes and their magnitude bits, where a shift by the entry finds it
  // 2 bits  unused
  // 8 bits  length of the code of the DC difference
  // 4 bits  size of the DC difference; 0 if there is none
  // 7 bits  positions that they advance by
  // bit 31  whether the block ends after them
  static final int TOTAL_MASK = 63;
  private static final int DC_MASK = (1 << 20) - 1;
  private static final int ADVANCE_SHIFT = 20;
  private static final int ADVANCE_MASK = 127;
  private static final int END = 1 << 31;

  /** Positions of a block. Steps beyond it are those of damaged data, and not taken together. */
  private static final int LAST = 63;

  /** The entry of bits that begin a code longer than the look-up sees, or none. */
  private static final int LONG = (LAST + 1) << ADVANCE_SHIFT;

  /** Entries by the next {@link #LOOKAHEAD} bits, table after table. */
  final int[] lookup;

  // By place of the component in the scan.

  /** Index of the table for the start of a block. */
  final int[] dc;

  /** Index of the table for what follows in a block. */
  final int[] ac;

  /**
   * @param dcTables by place of the component in the scan
   * @param acTables likewise
   */
  SkimTables(HuffmanDecodeTable[] dcTables, HuffmanDecodeTable[] acTables) {
    int length = 1 << LOOKAHEAD;
    dc = new int[dcTables.length];
    ac = new int[dcTables.length];
    int[] tables = new int[2 * length * dcTables.length];
    int end = 0;
    for (int c = 0; c < dc.length; c++) {
      int same = 0;
      while (dcTables[same] != dcTables[c] || acTables[same] != acTables[c]) {
        same++;
      }
      if (same < c) {
        dc[c] = dc[same];
        ac[c] = ac[same];
        continue;
      }
      dc[c] = end;
      ac[c] = end + length;
      for (int i = 0; i < length; i++) {
        int window = i << (Integer.SIZE - LOOKAHEAD);
        tables[dc[c] + i] = entry(dcTables[c], acTables[c], window);
        tables[ac[c] + i] = entry(null, acTables[c], window);
      }
      end += 2 * length;
    }
    lookup = tables;
  }

  /**
   * @param dc null where AC coefficients come next
   */
  private static int entry(@Nullable HuffmanDecodeTable dc, HuffmanDecodeTable ac, int window) {
    int difference = dc == null ? 0 : dc.find(window) & DC_MASK;
    if (HuffmanDecodeTable.codeLength(difference) > LOOKAHEAD) {
      return LONG;
    }
    int total = difference & TOTAL_MASK;
    int advance = 0;
    boolean end = false;
    while (total < LOOKAHEAD && !end) {
      int entry = ac.find(window << total);
      if (total + HuffmanDecodeTable.codeLength(entry) > LOOKAHEAD) {
        break;
      }
      end = HuffmanDecodeTable.endsBlock(entry);
      advance += end ? 0 : 1 + HuffmanDecodeTable.run(entry);
      total += entry & HuffmanDecodeTable.TOTAL_MASK;
    }
    if (total == 0 || advance > LAST) {
      return LONG;
    }
    return (end ? END : 0) | advance << ADVANCE_SHIFT | difference & ~TOTAL_MASK | total;
  }

  /**
   * Positions that the symbols of an entry advance by; so many that they leave the block if the
   * look-up does not see the first of them.
   */
  static int advance(int entry) {
    return entry >> ADVANCE_SHIFT & ADVANCE_MASK;
  }

  /** Whether the block ends with an entry. */
  static boolean isEnd(int entry) {
    return entry < 0;
  }
}
