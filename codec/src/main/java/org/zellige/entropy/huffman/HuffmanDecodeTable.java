package org.zellige.entropy.huffman;

import java.util.Arrays;
import org.zellige.JpegException;
import org.zellige.entropy.bits.BitReader;
import org.zellige.segment.HuffmanTable;

/**
 * A Huffman table in the form that decoding reads: one look-up by the next bits gives run, size and
 * lengths.
 */
public final class HuffmanDecodeTable {
  /** Bits of the longest code. */
  public static final int LONGEST = 16;

  /** Bits that the look-up sees. */
  private static final int LOOKAHEAD = 10;

  // Layout of an entry, from bit 0:
  // 6 bits  length of the code and its magnitude bits, where a shift by the entry finds it
  // 2 bits  unused
  // 8 bits  length of the code alone
  // 4 bits  size: number of magnitude bits
  // 4 bits  run of zeros before

  /** Selects the length of the code and its magnitude bits. */
  public static final int TOTAL_MASK = 63;

  private static final int CODE_SHIFT = 8;

  /** Selects the size; zero if there is no coefficient. */
  public static final int SIZE_MASK = 15 << 16;

  private static final int SIZE_SHIFT = 16;
  private static final int RUN_SHIFT = 20;

  /** The entry of bits that begin a code longer than the look-up sees, or none. */
  private static final int LONG = 1 << 24;

  /** Entry by the next {@link #LOOKAHEAD} bits. */
  private final int[] lookup = new int[1 << LOOKAHEAD];

  /** The first {@link #LONGEST} bits that begin a code longer than the look-up sees, or none. */
  private final int firstLong;

  /** Entry by the next {@link #LONGEST} bits from {@link #firstLong} on. */
  private final int[] longLookup;

  /**
   * Derives the form (T.81 annex C and F.2.2.3).
   *
   * @param largestDc largest symbol that a DC table may have: 15, or 16 in a lossless frame
   * @throws JpegException if the counts make no prefix code, or a DC symbol is too large
   */
  HuffmanDecodeTable(HuffmanTable table, int largestDc, long offset) throws JpegException {
    byte[] symbols = table.symbols();
    int[] entries = lookup;
    int seen = LOOKAHEAD;
    int start = 0;
    int code = 0;
    int index = 0;
    for (int length = 1; length <= LONGEST; length++) {
      int count = table.counts()[length - 1] & 0xFF;
      if (length == LOOKAHEAD + 1) {
        Arrays.fill(lookup, code >> 1, lookup.length, LONG);
        seen = LONGEST;
        start = code << (LONGEST - length);
        entries = new int[(1 << LONGEST) - start];
        Arrays.fill(entries, entry(LONGEST + 1, 0));
      }
      if (code + count > 1 << length) {
        throw new JpegException("Huffman table with too many codes of " + length + " bits", offset);
      }
      for (int i = 0; i < count; i++, code++, index++) {
        int symbol = symbols[index] & 0xFF;
        if (!table.ac() && symbol > largestDc) {
          throw new JpegException("DC difference of " + symbol + " bits in Huffman table", offset);
        }
        // All bits that may follow the code.
        int spare = seen - length;
        int from = (code << spare) - start;
        Arrays.fill(entries, from, from + (1 << spare), entry(length, symbol));
      }
      code <<= 1;
    }
    firstLong = start;
    longLookup = entries;
  }

  private static int entry(int length, int symbol) {
    int size = symbol & 15;
    int run = symbol >> 4;
    return run << RUN_SHIFT | size << SIZE_SHIFT | length << CODE_SHIFT | (length + size);
  }

  /** Length of the code of an entry. */
  public static int codeLength(int entry) {
    return entry >> CODE_SHIFT & 0xFF;
  }

  /** Number of magnitude bits of an entry: the symbol's low half. */
  public static int size(int entry) {
    return entry >> SIZE_SHIFT & 15;
  }

  /** Run of zeros of an entry: the symbol's high half. */
  public static int run(int entry) {
    return entry >> RUN_SHIFT & 15;
  }

  /** Whether an entry is that of bits which begin no code. */
  public static boolean isUnknown(int entry) {
    return codeLength(entry) > LONGEST;
  }

  /** Whether the block ends with the entry of an AC code. */
  public static boolean endsBlock(int entry) {
    return (entry & SIZE_MASK) == 0 && run(entry) != 15;
  }

  /**
   * The value of an entry's magnitude bits (T.81 figure F.12).
   *
   * @param entry of size 1…15
   * @param window the next bits, left-aligned, those of the code first
   */
  public static int value(int entry, long window) {
    return signed(window << (entry >> CODE_SHIFT), entry >> SIZE_SHIFT & 15);
  }

  /**
   * Magnitude bits, left-aligned, as a value. Methods of this size are inlined where they are rare.
   */
  private static int signed(long magnitude, int size) {
    long negative = ~(magnitude >> 63);
    long absolute = (magnitude ^ negative) >>> -size;
    return (int) ((absolute ^ negative) - negative);
  }

  /** The same for any size: 0 if there are no magnitude bits, found without a branch. */
  public static int valueOrZero(int entry, long window) {
    long magnitude = window << (entry >> CODE_SHIFT);
    long negative = ~(magnitude >> 63);
    long absolute = (magnitude ^ negative) >>> 1 >>> ~(entry >> SIZE_SHIFT & 15);
    return (int) ((absolute ^ negative) - negative);
  }

  /** The value of magnitude bits (T.81 figure F.12). */
  static int extend(int bits, int size) {
    return bits < 1 << (size - 1) ? bits + (-1 << size) + 1 : bits;
  }

  /** Decodes a symbol and the value of its magnitude bits, which is 0 if there are none. */
  public int decodeValue(BitReader in, UnknownCode unknown) throws JpegException {
    in.fill();
    long bits = in.bits;
    return valueOrZero(pass(in, unknown), bits);
  }

  /**
   * Passes over a code and its magnitude bits.
   *
   * @param in just filled
   * @return the entry of the code
   */
  public int pass(BitReader in, UnknownCode unknown) throws JpegException {
    int entry = find((int) (in.bits >>> 32));
    if (isUnknown(entry)) {
      unknown.found();
    }
    in.skip(entry & TOTAL_MASK);
    return entry;
  }

  /**
   * The entry of the next code, whatever its length.
   *
   * @param window the next 32 bits, left-aligned
   * @return an entry with a code of 17 bits and symbol 0 if there is none; see {@link #isUnknown}
   */
  public int find(int window) {
    int entry = lookup[window >>> (32 - LOOKAHEAD)];
    return entry == LONG ? longLookup[(window >>> (32 - LONGEST)) - firstLong] : entry;
  }
}
