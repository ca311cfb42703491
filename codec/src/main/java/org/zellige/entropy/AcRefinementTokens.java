package org.zellige.entropy;

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

  private void block(short[] coefficients, int at, long mask, long old) {
    long left = band;
    for (long fresh = mask & ~old; fresh != 0; fresh &= fresh - 1) {
      int k = Long.numberOfTrailingZeros(fresh);
      long passed = left & ((1L << k) - 1);
      left &= -1L << k << 1;
      long zeros = passed & ~old;
      int run = Long.bitCount(zeros);
      ends.write();
      while (run > 15) {
        long sixteen = upToSixteenth(zeros);
        symbol(ZERO_RUN);
        correct(coefficients, at, passed & old & sixteen);
        passed &= ~sixteen;
        zeros &= ~sixteen;
        run -= 16;
      }
      int sign = coefficients[at + BlockGroup.BLOCKS * k] >>> 31 ^ 1;
      symbol(AC | (run << 4 | 1) << TokenBuffer.SYMBOL_SHIFT | sign);
      correct(coefficients, at, passed & old);
    }
    if (left != 0) {
      long rest = left & old;
      ends.add(corrections(coefficients, at, rest), Long.bitCount(rest));
    }
  }

  private void symbol(int token) {
    out.reserve(1);
    out.tokens[out.count++] = token;
  }

  private void correct(short[] coefficients, int at, long positions) {
    if (positions != 0) {
      out.raw(corrections(coefficients, at, positions), Long.bitCount(positions));
    }
  }

  /** The bits of the magnitudes at some positions, the first position's first. */
  private long corrections(short[] coefficients, int at, long positions) {
    long bits = 0;
    for (long rest = positions; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      bits = bits << 1 | (Math.abs(coefficients[at + BlockGroup.BLOCKS * k]) >> low & 1);
    }
    return bits;
  }

  /** All positions up to the sixteenth that is set. */
  private static long upToSixteenth(long set) {
    long rest = set;
    for (int i = 0; i < 15; i++) {
      rest &= rest - 1;
    }
    long sixteenth = rest & -rest;
    return sixteenth | (sixteenth - 1);
  }
}
