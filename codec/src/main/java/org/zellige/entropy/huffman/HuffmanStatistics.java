package org.zellige.entropy.huffman;

import java.util.Arrays;
import org.zellige.segment.HuffmanTable;

/** How often each symbol of one table occurs, and the best table for that. */
public final class HuffmanStatistics {
  private static final int MAX_LENGTH = 16;

  private final long[] counts = new long[256];

  /** The counts by symbol, to be added to. */
  public long[] counts() {
    return counts;
  }

  /** Adds the counts of another. */
  public void add(HuffmanStatistics other) {
    for (int symbol = 0; symbol < counts.length; symbol++) {
      counts[symbol] += other.counts[symbol];
    }
  }

  /**
   * Counts symbols as often as a table is best for: each with a share of one half to the power of
   * its length. All counts become larger by two to the power of 16, so that none is a fraction.
   *
   * @param symbols how many, 1…2^16
   */
  public void expect(HuffmanTable table, long symbols) {
    HuffmanEncodeTable codes = new HuffmanEncodeTable(table);
    for (int symbol = 0; symbol < counts.length; symbol++) {
      int length = codes.length(symbol);
      counts[symbol] =
          (counts[symbol] << MAX_LENGTH) + (length == 0 ? 0 : symbols << (MAX_LENGTH - length));
    }
  }

  /** Whether no symbol occurred. */
  public boolean isEmpty() {
    return Arrays.stream(counts).allMatch(count -> count == 0);
  }

  /** The table with the shortest data, its codes at most 16 bits long and none all ones. */
  public HuffmanTable table(boolean ac, int slot) {
    int[] symbols = symbolsByCount();
    int count = symbols.length;
    // One weight more, of a symbol that never occurs: it takes the longest code, the one of all
    // ones, which T.81 forbids.
    long[] weights = new long[count + 1];
    for (int i = 0; i < count; i++) {
      weights[i + 1] = counts[symbols[i]];
    }
    int[] lengths = CodeLengths.limited(weights, MAX_LENGTH);
    byte[] perLength = new byte[MAX_LENGTH];
    byte[] byLength = new byte[count];
    for (int i = 0; i < count; i++) {
      perLength[lengths[i + 1] - 1]++;
      byLength[count - 1 - i] = (byte) symbols[i];
    }
    return new HuffmanTable(ac, slot, perLength, byLength);
  }

  /** The symbols that occur, the rarest first, of equally rare ones the lower first. */
  private int[] symbolsByCount() {
    long[] keys = new long[256];
    int found = 0;
    for (int symbol = 0; symbol < 256; symbol++) {
      if (counts[symbol] > 0) {
        keys[found++] = counts[symbol] << Byte.SIZE | symbol;
      }
    }
    Arrays.sort(keys, 0, found);
    int[] symbols = new int[found];
    for (int i = 0; i < found; i++) {
      symbols[i] = (int) keys[i] & 0xFF;
    }
    return symbols;
  }
}
