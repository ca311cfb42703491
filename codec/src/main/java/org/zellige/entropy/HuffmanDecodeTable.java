package org.zellige.entropy;

import org.zellige.JpegException;
import org.zellige.segment.HuffmanTable;

/**
 * A Huffman table in the form that decoding reads: one look-up by the next bits gives run, size
 * and, where code and magnitude bits together are short enough, the coefficient itself.
 */
final class HuffmanDecodeTable {
  /** Bits that the look-up sees. */
  static final int LOOKAHEAD = 10;

  // Layout of an entry, from bit 0:
  // 5 bits  length to consume: of the code, or of code and magnitude if the value is there;
  //         0 if the code is longer than the look-up sees
  // 4 bits  size: number of magnitude bits
  // 4 bits  run of zeros before
  // 1 bit   whether the value is there
  // 16 bits value, signed, at bit 16
  static final int LENGTH_MASK = 31;
  private static final int SIZE_SHIFT = 5;
  private static final int RUN_SHIFT = 9;
  static final int HAS_VALUE = 1 << 13;
  static final int VALUE_SHIFT = 16;

  /** Entry by the next {@link #LOOKAHEAD} bits. */
  final int[] lookup = new int[1 << LOOKAHEAD];

  /** Largest code of each length 1…16, −1 if there is none; index 17 ends every search. */
  private final int[] maxCode = new int[18];

  /** Index into the symbols of code 0 of each length, were it one. */
  private final int[] symbolOffset = new int[17];

  private final byte[] symbols;

  /**
   * Derives the form (T.81 annex C and F.2.2.3).
   *
   * @param largestDc largest symbol that a DC table may have: 15, or 16 in a lossless frame
   * @throws JpegException if the counts make no prefix code, or a DC symbol is too large
   */
  HuffmanDecodeTable(HuffmanTable table, int largestDc, long offset) throws JpegException {
    symbols = table.symbols();
    int code = 0;
    int index = 0;
    for (int length = 1; length <= 16; length++) {
      int count = table.counts()[length - 1] & 0xFF;
      symbolOffset[length] = index - code;
      if (code + count > 1 << length) {
        throw new JpegException("Huffman table with too many codes of " + length + " bits", offset);
      }
      for (int i = 0; i < count; i++, code++, index++) {
        int symbol = symbols[index] & 0xFF;
        if (!table.ac() && symbol > largestDc) {
          throw new JpegException("DC difference of " + symbol + " bits in Huffman table", offset);
        }
        if (length <= LOOKAHEAD) {
          fill(code, length, symbol);
        }
      }
      maxCode[length] = count > 0 ? code - 1 : -1;
      code <<= 1;
    }
    maxCode[17] = Integer.MAX_VALUE;
  }

  /** Enters a code for all bits that may follow it. */
  private void fill(int code, int length, int symbol) {
    int size = symbol & 15;
    int spare = LOOKAHEAD - length;
    int first = code << spare;
    for (int tail = 0; tail < 1 << spare; tail++) {
      int entry = symbol >> 4 << RUN_SHIFT | size << SIZE_SHIFT;
      if (size > 0 && size <= spare) {
        int value = extend(tail >> (spare - size), size);
        entry |= value << VALUE_SHIFT | HAS_VALUE | (length + size);
      } else {
        entry |= length;
      }
      lookup[first + tail] = entry;
    }
  }

  /** Number of magnitude bits of an entry: the symbol's low half. */
  static int size(int entry) {
    return entry >> SIZE_SHIFT & 15;
  }

  /** Run of zeros of an entry: the symbol's high half. */
  static int run(int entry) {
    return entry >> RUN_SHIFT & 15;
  }

  /** The value of magnitude bits (T.81 figure F.12). */
  static int extend(int bits, int size) {
    return bits < 1 << (size - 1) ? bits + (-1 << size) + 1 : bits;
  }

  /**
   * The entry of the next code without a value, whatever its length.
   *
   * @param window the next 32 bits, left-aligned
   */
  int symbolEntry(int window) {
    int entry = lookup[window >>> (32 - LOOKAHEAD)];
    if ((entry & HAS_VALUE) != 0) {
      int symbolBits = entry & (15 << SIZE_SHIFT | 15 << RUN_SHIFT);
      return symbolBits | ((entry & LENGTH_MASK) - size(entry));
    }
    return (entry & LENGTH_MASK) == 0 ? findLong(window) : entry;
  }

  /**
   * Finds a code longer than the look-up sees.
   *
   * @param window the next 32 bits, left-aligned
   * @return an entry without value; its length is 17 and its symbol 0 if there is no such code
   */
  int findLong(int window) {
    int length = LOOKAHEAD + 1;
    while (window >>> (32 - length) > maxCode[length]) {
      length++;
    }
    if (length > 16) {
      return 17;
    }
    int symbol = symbols[(window >>> (32 - length)) + symbolOffset[length]] & 0xFF;
    return symbol >> 4 << RUN_SHIFT | (symbol & 15) << SIZE_SHIFT | length;
  }
}
