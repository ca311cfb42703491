package org.zellige.entropy.token;

import java.util.Arrays;

/**
 * Tokens of entropy-coded data in coding order, each a symbol with its extra bits, in one int: bits
 * 24…30 tell the context, 16…23 the symbol, 0…15 the extra bits.
 *
 * <p>A context is what has a Huffman table of its own within a scan. Context {@link #RAW} stands
 * for none: its symbol is a number of bits, at most {@link #MAX_RAW}, that are written as they are,
 * or {@link #RESTART}. So {@code token >>> 16} is an index into tables of 256 entries per context.
 */
final class TokenBuffer {
  /** Context of bits without a code. */
  static final int RAW = 0;

  /** Symbol of context {@link #RAW}: a restart marker stands here. */
  static final int RESTART = 0xFF;

  /**
   * A block's tokens at most: 63 coefficients, whose correction bits may be apart, DC, four that
   * end it, and runs of zeros instead.
   */
  static final int MAX_PER_BLOCK = 72;

  /** Bits that a token of context {@link #RAW} has at most. */
  static final int MAX_RAW = 16;

  static final int SYMBOL_SHIFT = 16;
  static final int CONTEXT_SHIFT = 24;
  static final int EXTRA_MASK = 0xFFFF;

  int[] tokens = new int[1 << 10];
  int count;

  /** Makes room for a number of tokens. */
  void reserve(int more) {
    if (more > tokens.length - count) {
      tokens = Arrays.copyOf(tokens, Math.max(2 * tokens.length, count + more));
    }
  }

  /**
   * Appends bits without a code.
   *
   * @param bits right-aligned, zeros above them
   * @param length 0…64
   */
  void raw(long bits, int length) {
    reserve(4);
    int left = length;
    while (left > MAX_RAW) {
      left -= MAX_RAW;
      tokens[count++] = MAX_RAW << SYMBOL_SHIFT | ((int) (bits >>> left) & EXTRA_MASK);
    }
    if (left > 0) {
      tokens[count++] = left << SYMBOL_SHIFT | ((int) bits & ((1 << left) - 1));
    }
  }

  /** Appends a restart marker. */
  void restart() {
    reserve(1);
    tokens[count++] = RESTART << SYMBOL_SHIFT;
  }

  /** The first bits of the tokens of a context. */
  static int head(int context) {
    return context << CONTEXT_SHIFT;
  }
}
