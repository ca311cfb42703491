package org.zellige.entropy.token;

import org.zellige.entropy.scan.ComponentBlocks;
import org.zellige.transform.BlockGroup;

/** Tokens of the first scan of a band of AC coefficients (T.81 G.1.2.2), all of context 1. */
final class AcFirstTokens extends AcTokens {
  AcFirstTokens(
      ComponentBlocks component, long band, int low, int restartInterval, TokenBuffer out) {
    super(component, band, low, restartInterval, out);
  }

  @Override
  boolean endsRun(int row, int block) {
    return (masks.row(low, row)[block] & band) != 0;
  }

  @Override
  void blocks(int row, int first) {
    short[] coefficients = component.coefficients().readCoefficients(row);
    long[] rowMasks = masks.row(low, row);
    for (int block = first; block < component.blocksAcross(); block++) {
      if (restarts.isDue()) {
        ends.write();
        out.restart();
      }
      long mask = rowMasks[block] & band;
      if (mask == 0) {
        ends.add();
      } else {
        ends.write();
        block(coefficients, BlockGroup.index(block), mask);
      }
    }
  }

  private void block(short[] coefficients, int at, long mask) {
    out.reserve(TokenBuffer.MAX_PER_BLOCK);
    int[] tokens = out.tokens;
    int n = out.count;
    int last = Long.numberOfTrailingZeros(band) - 1;
    int seen = 0;
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      int run = k - last - 1;
      last = k;
      for (; run > 15; run -= 16) {
        tokens[n++] = ZERO_RUN;
      }
      // The point transform rounds magnitudes down; a negative one's bits are inverted.
      int value = coefficients[at + BlockGroup.BLOCKS * k];
      int sign = value >> 31;
      int magnitude = (value ^ sign) - sign >> low;
      int size = size(magnitude);
      seen |= size;
      tokens[n++] =
          AC
              | (run << 4 | size) << TokenBuffer.SYMBOL_SHIFT
              | ((magnitude ^ sign) & ((1 << size) - 1));
    }
    sizes |= seen;
    out.count = n;
    if (last != 63 - Long.numberOfLeadingZeros(band)) {
      ends.add();
    }
  }
}
