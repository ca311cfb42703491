package org.zellige.entropy.decode;

import org.zellige.entropy.huffman.HuffmanDecodeTable;
import org.zellige.transform.BlockGroup;

/**
 * A Huffman table of AC coefficients in the form that whole blocks are decoded by: one look-up by
 * the next bits gives values and places of two coefficients. Where the bits hold one, it is given
 * twice, so that two can be stored in any case: no branch foresees how many there are.
 */
final class CoefficientPairs {
  /**
   * Bits that a look-up sees. Of photographs at quality 85, 97 in 100 coefficients have no more
   * with their magnitude bits, and three in five share them with the next.
   */
  static final int LOOKAHEAD = 10;

  // Layout of an entry, from bit 0:
  // 6 bits   length of all codes and their magnitude bits, where a shift by the entry finds it
  // 2 bits   unused
  // 12 bits  how far on the first coefficient stands in its group of blocks
  // 12 bits  how far on the second one stands
  // 16 bits  value of the second one
  // 16 bits  value of the first one
  // Where the bits hold no value, the second coefficient stands beyond the block: right behind it
  // if a code ends the block; of what no entry tells there is not even a length. If a code has a
  // value that the bits do not hold, the lowest twenty bits are as HuffmanDecodeTable has them.
  static final int TOTAL_MASK = 63;
  private static final int FIRST_SHIFT = 8;
  private static final int FIRST_MASK = (1 << 12) - 1;
  private static final int SECOND_SHIFT = 20;
  private static final int SECOND_VALUE_SHIFT = 32;
  private static final int FIRST_VALUE_SHIFT = 48;

  /** How far beyond its place a coefficient stands of which the bits hold no value. */
  static final int BEYOND = BlockGroup.LENGTH;

  /** What tells the value of a coefficient in an entry of {@link HuffmanDecodeTable}. */
  private static final int SYMBOL_MASK = (1 << SECOND_SHIFT) - 1;

  private static final long OTHER = (long) BEYOND << SECOND_SHIFT;

  /** Entries by the next {@link #LOOKAHEAD} bits. */
  final long[] lookup = new long[1 << LOOKAHEAD];

  CoefficientPairs(HuffmanDecodeTable table) {
    long[] single = new long[lookup.length];
    for (int bits = 0; bits < single.length; bits++) {
      single[bits] = single(table, bits << (Integer.SIZE - LOOKAHEAD));
    }
    for (int bits = 0; bits < lookup.length; bits++) {
      int total = (int) single[bits] & TOTAL_MASK;
      lookup[bits] = pair(single[bits], single[bits << total & (1 << LOOKAHEAD) - 1]);
    }
  }

  /** The entry of one symbol. */
  private static long single(HuffmanDecodeTable table, int window) {
    int entry = table.find(window);
    if (HuffmanDecodeTable.codeLength(entry) > LOOKAHEAD) {
      return OTHER;
    }
    int total = entry & HuffmanDecodeTable.TOTAL_MASK;
    if (HuffmanDecodeTable.size(entry) == 0) {
      return HuffmanDecodeTable.endsBlock(entry) ? OTHER | total : OTHER;
    }
    long step = (long) BlockGroup.BLOCKS * (1 + HuffmanDecodeTable.run(entry));
    if (total > LOOKAHEAD) {
      return entry & SYMBOL_MASK | BEYOND + step << SECOND_SHIFT;
    }
    long value = HuffmanDecodeTable.value(entry, (long) window << Integer.SIZE) & 0xFFFF;
    return value << FIRST_VALUE_SHIFT
        | value << SECOND_VALUE_SHIFT
        | step << SECOND_SHIFT
        | step << FIRST_SHIFT
        | total;
  }

  /** The entry of two symbols, or of the first alone if the bits do not hold both values. */
  private static long pair(long first, long second) {
    int total = (int) (first & TOTAL_MASK) + (int) (second & TOTAL_MASK);
    if (second(first) >= BEYOND || second(second) >= BEYOND || total > LOOKAHEAD) {
      return first;
    }
    long step = first(first) + second(second);
    return (first & -1L << FIRST_VALUE_SHIFT)
        | (second & -1L << FIRST_VALUE_SHIFT) >>> FIRST_VALUE_SHIFT - SECOND_VALUE_SHIFT
        | step << SECOND_SHIFT
        | (long) first(first) << FIRST_SHIFT
        | total;
  }

  /** How far on the first coefficient stands. */
  static int first(long entry) {
    return (int) entry >>> FIRST_SHIFT & FIRST_MASK;
  }

  /** How far on the second coefficient stands; {@link #BEYOND} and more if there is no value. */
  static int second(long entry) {
    return (int) entry >>> SECOND_SHIFT;
  }

  static short firstValue(long entry) {
    return (short) (entry >>> FIRST_VALUE_SHIFT);
  }

  static short secondValue(long entry) {
    return (short) (entry >>> SECOND_VALUE_SHIFT);
  }

  /** Whether an entry has a coefficient, but not its value. */
  static boolean isLarge(long entry) {
    return second(entry) > BEYOND;
  }

  /**
   * The value of such a coefficient.
   *
   * @param window the next bits, left-aligned, those of the code first
   */
  static short largeValue(long entry, long window) {
    return (short) HuffmanDecodeTable.value((int) entry, window);
  }

  /** Whether the block ends with an entry. */
  static boolean isEnd(long entry) {
    return second(entry) == BEYOND && (entry & TOTAL_MASK) != 0;
  }
}
