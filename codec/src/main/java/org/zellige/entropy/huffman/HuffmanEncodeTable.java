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

  /** Largest magnitude of coefficients that have entries of their own: all of some sizes. */
  public static final int SMALL = 31;

  /** Bits of a run of zeros before a coefficient, 0…62. */
  public static final int RUN_BITS = 6;

  /** Selects the run. */
  public static final int RUN_MASK = (1 << RUN_BITS) - 1;

  /** Longer runs have no entries: three codes of sixteen zeros may be too long for one. */
  public static final int LONGEST_RUN = 47;

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
   * The entries of small AC coefficients, with their extra bits and the codes of sixteen zeros
   * before them (T.81 F.1.2.2.1): by the value above −{@link #SMALL}, and in the lowest {@link
   * #RUN_BITS} the run of zeros, at most {@link #LONGEST_RUN}.
   */
  public long[] smallEntries() {
    long[] small = new long[2 * SMALL + 1 << RUN_BITS];
    for (int size = 1; 1 << size - 1 <= SMALL; size++) {
      long[] ofRun = entriesOfRuns(size);
      for (int magnitude = 1 << size - 1; magnitude < 1 << size; magnitude++) {
        fill(small, magnitude, size, ofRun);
        fill(small, -magnitude, size, ofRun);
      }
    }
    return small;
  }

  private static void fill(long[] small, int value, int size, long[] ofRun) {
    int first = value + SMALL << RUN_BITS;
    long extra = extra(value, size) << LENGTH_BITS;
    for (int run = 0; run < ofRun.length; run++) {
      small[first + run] = ofRun[run] | extra;
    }
  }

  /** The entries of a coefficient's size after each run of zeros, with the codes of sixteen. */
  private long[] entriesOfRuns(int size) {
    long[] ofRun = new long[LONGEST_RUN + 1];
    for (int run = 0; run < ofRun.length; run++) {
      ofRun[run] =
          run < 16 ? entries[run << 4 | size] : join(entries[AcSymbol.ZERO_RUN], ofRun[run - 16]);
    }
    return ofRun;
  }

  /** The bits of one entry and then those of another. */
  private static long join(long first, long second) {
    int length = (int) second & LENGTH_MASK;
    long bits = first >>> LENGTH_BITS << length | second >>> LENGTH_BITS;
    return bits << LENGTH_BITS | (first & LENGTH_MASK) + length;
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
