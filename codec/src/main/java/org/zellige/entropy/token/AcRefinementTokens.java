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
   * Correction bits of all that were significant first, then what becomes significant, each with as
   * many bits as belong to it: two short loops in place of a long one.
   */
  private void block(short[] coefficients, int at, long mask, long old) {
    long fresh = mask & ~old;
    if (fresh != 0) {
      ends.write();
    }
    out.reserve(TokenBuffer.MAX_PER_BLOCK);
    int[] tokens = out.tokens;
    int n = out.count;
    long corrections = corrections(coefficients, at, old);
    int left = Long.bitCount(old);
    int last = Long.numberOfTrailingZeros(band) - 1;
    for (long rest = fresh; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      int after = Long.bitCount(old >>> k);
      int held = left - after;
      int run = k - last - 1 - held;
      int value = coefficients[at + BlockGroup.BLOCKS * k];
      if ((run | held) > 15) {
        n = appendAfterRuns(n, last, k, value, corrections & (1L << left) - 1, old);
      } else {
        tokens[n] = symbol(run, value);
        int bits = (int) (corrections >>> after) & (1 << held) - 1;
        tokens[n + 1] = held << TokenBuffer.SYMBOL_SHIFT | bits;
        n += 1 + (-held >>> 31);
      }
      last = k;
      left = after;
    }
    out.count = n;
    if (last != 63 - Long.numberOfLeadingZeros(band)) {
      ends.add(corrections & (1L << left) - 1, left);
    }
  }

  /** The bits that this scan brings of coefficients, in order: the last one's is the lowest. */
  private long corrections(short[] coefficients, int at, long old) {
    long bits = 0;
    for (long rest = old; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      bits = bits << 1 | Math.abs(coefficients[at + BlockGroup.BLOCKS * k]) >> low & 1;
    }
    return bits;
  }

  private static int symbol(int run, int value) {
    return AC | (run << 4 | 1) << TokenBuffer.SYMBOL_SHIFT | value >>> 31 ^ 1;
  }

  /**
   * Appends a coefficient that becomes significant, and what is before it since the last such one:
   * perhaps symbols of sixteen zeros, which take the correction bits before the next coefficient
   * that was significant.
   *
   * @param corrections of all coefficients after the last one that became significant
   * @return the tokens then
   */
  private int appendAfterRuns(int count, int last, int k, int value, long corrections, long old) {
    int n = count;
    int left = Long.bitCount(old >>> last);
    int after = left;
    int run = 0;
    int before = last;
    for (long rest = (old | 1L << k) & -(2L << last); before != k; rest &= rest - 1) {
      int next = Long.numberOfTrailingZeros(rest);
      run += next - before - 1;
      before = next;
      for (; run > 15; run -= 16) {
        n = append(n, ZERO_RUN, bits(corrections, left, after), left - after);
        left = after;
      }
      after = Long.bitCount(old >>> next) - (next == k ? 0 : 1);
    }
    return append(n, symbol(run, value), bits(corrections, left, after), left - after);
  }

  private static long bits(long corrections, int left, int after) {
    return corrections >>> after & (1L << left - after) - 1;
  }

  /** Appends a symbol and the correction bits held before it; returns the tokens then. */
  private int append(int count, int symbol, long corrections, int held) {
    out.tokens[count] = symbol;
    out.count = count + 1;
    out.raw(corrections, held);
    return out.count;
  }
}
