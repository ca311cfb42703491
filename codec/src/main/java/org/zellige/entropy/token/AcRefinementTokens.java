package org.zellige.entropy.token;

import org.zellige.entropy.scan.ComponentBlocks;
import org.zellige.transform.BlockGroup;

/**
 * Tokens of a scan that brings one bit more of a band of AC coefficients (T.81 G.1.2.3), all of
 * context 1.
 *
 * <p>Coefficients that become significant have symbols, with the number of zeros before them as
 * run. Those that were significant have a correction bit each, which follows the symbol that passes
 * over them.
 */
final class AcRefinementTokens extends AcTokens {
  AcRefinementTokens(
      ComponentBlocks component, long band, int low, int restartInterval, TokenBuffer out) {
    super(component, band, low, restartInterval, out);
  }

  @Override
  boolean endsRun(int row, int block) {
    return (masks.row(low, row)[block] & ~masks.row(low + 1, row)[block] & band) != 0;
  }

  @Override
  void blocks(int row, int first) {
    short[] coefficients = component.coefficients().readCoefficients(row);
    long[] now = masks.row(low, row);
    long[] before = masks.row(low + 1, row);
    for (int block = first; block < component.blocksAcross(); block++) {
      if (restarts.isDue()) {
        ends.write();
        out.restart();
      }
      long mask = now[block] & band;
      if (mask == 0) {
        ends.add();
      } else {
        block(coefficients, BlockGroup.index(block), mask, before[block] & band);
      }
    }
  }

  /**
   * Goes through the significant coefficients in one loop without branches that depend on their
   * values: tokens are written for each, but stay only behind one that becomes significant.
   */
  private void block(short[] coefficients, int at, long mask, long old) {
    long fresh = mask & ~old;
    if (fresh != 0) {
      ends.write();
    }
    out.reserve(TokenBuffer.MAX_PER_BLOCK);
    int[] tokens = out.tokens;
    int n = out.count;
    int lastFresh = 63 - Long.numberOfLeadingZeros(fresh);
    int last = Long.numberOfTrailingZeros(band) - 1;
    int run = 0;
    // Correction bits since the last symbol.
    long corrections = 0;
    int held = 0;
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      run += k - last - 1;
      last = k;
      for (; run > 15 && k <= lastFresh; run -= 16) {
        n = append(n, ZERO_RUN, corrections, held);
        corrections = 0;
        held = 0;
      }
      int value = coefficients[at + BlockGroup.BLOCKS * k];
      int symbol = AC | (run << 4 | 1) << TokenBuffer.SYMBOL_SHIFT | value >>> 31 ^ 1;
      int isFresh = (int) (fresh >>> k) & 1;
      if (held > TokenBuffer.MAX_RAW && isFresh != 0) {
        n = append(n, symbol, corrections, held);
      } else {
        tokens[n] = symbol;
        tokens[n + 1] = held << TokenBuffer.SYMBOL_SHIFT | (int) corrections;
        n += isFresh + (isFresh & -held >>> 31);
      }
      int isOld = isFresh - 1;
      run &= isOld;
      held = held + 1 & isOld;
      corrections = (corrections << 1 | Math.abs(value) >> low & 1) & isOld;
    }
    out.count = n;
    if (lastFresh != 63 - Long.numberOfLeadingZeros(band)) {
      ends.add(corrections, held);
    }
  }

  /** Appends a symbol and the correction bits held before it; returns the tokens then. */
  private int append(int count, int symbol, long corrections, int held) {
    out.tokens[count] = symbol;
    out.count = count + 1;
    out.raw(corrections, held);
    return out.count;
  }
}
