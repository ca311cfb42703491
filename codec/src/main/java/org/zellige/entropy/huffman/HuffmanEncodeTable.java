package org.zellige.entropy.huffman;

import org.zellige.segment.HuffmanTable;

/**
 * Codes by symbol, made so that code and extra bits go out together: an entry holds the code with
 * room for the extra bits below it, and under that, in {@link #LENGTH_BITS} bits, the length of
 * both.
 *
 * <p>The low four bits of a symbol are its number of extra bits, for DC and AC alike (T.81 F.1.2),
 * but for runs of blocks that end at once, which only progressive scans have (G.1.2.2).
 */
public final class HuffmanEncodeTable {
  /** Bits of an entry that hold the length, at most 16 + 15. */
  public static final int LENGTH_BITS = 6;

  /** Selects the length. */
  public static final int LENGTH_MASK = (1 << LENGTH_BITS) - 1;

  /** Coefficients from −SMALL to SMALL − 1 have entries of their own. */
  public static final int SMALL = 16;

  /** Bits that tell one of them from another. */
  public static final int SMALL_BITS = 5;

  /** Selects these bits. */
  public static final int SMALL_MASK = (1 << SMALL_BITS) - 1;

  private final long[] entries = new long[256];
  private final boolean ac;

  /** Derives the codes (T.81 C.2). Symbols that the table lacks have the entry 0. */
  public HuffmanEncodeTable(HuffmanTable table) {
    this.ac = table.ac();
    long code = 0;
    int next = 0;
    for (int length = 1; length <= 16; length++) {
      for (int i = table.counts()[length - 1] & 0xFF; i > 0; i--) {
        int symbol = table.symbols()[next++] & 0xFF;
        int extra = extraBits(ac, symbol);
        entries[symbol] = code << (extra + LENGTH_BITS) | (length + extra);
        code++;
      }
      code <<= 1;
    }
  }

  /** Number of extra bits that follow a symbol. */
  public static int extraBits(boolean ac, int symbol) {
    boolean endsBlocks = ac && (symbol & 15) == 0 && symbol != AcSymbol.ZERO_RUN;
    return endsBlocks ? symbol >> 4 : symbol & 15;
  }

  /** The entries by symbol; not to be changed. */
  public long[] entries() {
    return entries;
  }

  /**
   * The entries of small AC coefficients, extra bits filled in: by the run of zeros before and, in
   * the lowest {@link #SMALL_BITS}, the value and {@link #SMALL}.
   */
  public long[] smallEntries() {
    long[] small = new long[16 << SMALL_BITS];
    for (int i = 0; i < small.length; i++) {
      int value = (i & SMALL_MASK) - SMALL;
      int size = size(value);
      if (size != 0) {
        long entry = entries[i >> SMALL_BITS << 4 | size];
        small[i] = entry | extra(value, size) << LENGTH_BITS;
      }
    }
    return small;
  }

  /** Number of extra bits of a value (T.81 F.1.2.1.1). */
  public static int size(int value) {
    int sign = value >> 31;
    return Integer.SIZE - Integer.numberOfLeadingZeros((value ^ sign) - sign);
  }

  /** The extra bits of a value: those of a negative one are those of one less, cut to the size. */
  public static long extra(int value, int size) {
    return value + (value >> 31) & (1 << size) - 1;
  }

  /** The code of a symbol, right-aligned. */
  public int code(int symbol) {
    return (int) (entries[symbol] >>> (LENGTH_BITS + extraBits(ac, symbol)));
  }

  /** Bits of the code, 1…16; 0 if the table lacks the symbol. */
  public int length(int symbol) {
    long entry = entries[symbol];
    return entry == 0 ? 0 : (int) (entry & LENGTH_MASK) - extraBits(ac, symbol);
  }
}
