package org.zellige.entropy.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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
  // Where the bits hold no value, the second coefficient stands beyond the block, and nothing else
  // is told.
  static final int TOTAL_MASK = 63;
  private static final int FIRST_SHIFT = 8;
  private static final int FIRST_MASK = (1 << 12) - 1;
  private static final int SECOND_SHIFT = 20;
  private static final int SECOND_VALUE_SHIFT = 32;
  private static final int FIRST_VALUE_SHIFT = 48;

  /** Where the second coefficient stands if the bits hold no value: in no block. */
  static final int BEYOND = BlockGroup.LENGTH;

  private static final long NO_VALUE = (long) BEYOND << SECOND_SHIFT;

  private static final VarHandle ENTRIES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  /**
   * Entries by the next {@link #LOOKAHEAD} bits; bytes, since an index of them takes a shift less.
   */
  final byte[] lookup = new byte[Long.BYTES << LOOKAHEAD];

  CoefficientPairs(HuffmanDecodeTable table) {
    long[] single = new long[1 << LOOKAHEAD];
    for (int bits = 0; bits < single.length; bits++) {
      single[bits] = single(table, bits << (Integer.SIZE - LOOKAHEAD));
    }
    for (int bits = 0; bits < single.length; bits++) {
      int total = (int) single[bits] & TOTAL_MASK;
      long entry = pair(single[bits], single[bits << total & (1 << LOOKAHEAD) - 1]);
      ENTRIES.set(lookup, Long.BYTES * bits, entry);
    }
  }

  /**
   * The entry of the next bits.
   *
   * @param window the next bits, left-aligned
   */
  static long find(byte[] lookup, long window) {
    return (long) ENTRIES.get(lookup, (int) (window >>> (61 - LOOKAHEAD)) & -Long.BYTES);
  }

  /** The entry of one symbol. */
  private static long single(HuffmanDecodeTable table, int window) {
    int entry = table.find(window);
    int total = entry & HuffmanDecodeTable.TOTAL_MASK;
    if (HuffmanDecodeTable.size(entry) == 0 || total > LOOKAHEAD) {
      return NO_VALUE;
    }
    long step = (long) BlockGroup.BLOCKS * (1 + HuffmanDecodeTable.run(entry));
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

  /** How far on the second coefficient stands; {@link #BEYOND} if the bits hold no value. */
  static int second(long entry) {
    return (int) entry >>> SECOND_SHIFT;
  }

  static short firstValue(long entry) {
    return (short) (entry >>> FIRST_VALUE_SHIFT);
  }

  static short secondValue(long entry) {
    return (short) (entry >>> SECOND_VALUE_SHIFT);
  }
}
