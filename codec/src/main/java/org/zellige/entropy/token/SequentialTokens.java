package org.zellige.entropy.token;

import java.util.Arrays;
import org.zellige.entropy.huffman.AcSymbol;
import org.zellige.entropy.scan.BlockSink;
import org.zellige.entropy.scan.McuWalker;
import org.zellige.transform.BlockGroup;

/**
 * Tokens of a sequential scan (T.81 F.1.2). Component i of the scan has context 1 + 2i for DC and 2
 * + 2i for AC.
 */
final class SequentialTokens extends ScanTokenizer implements BlockSink {
  private static final int ZERO_RUN = AcSymbol.ZERO_RUN << TokenBuffer.SYMBOL_SHIFT;

  private final McuWalker walker;
  private final int[] predictors;

  SequentialTokens(McuWalker walker, int components, TokenBuffer out) {
    super(out);
    this.walker = walker;
    this.predictors = new int[components];
  }

  @Override
  boolean startAt(int mcuRow) {
    walker.startAt(mcuRow, predictors);
    return true;
  }

  @Override
  void row(int mcuRow) {
    walker.walk(mcuRow, this);
  }

  @Override
  public void block(int component, short[] coefficients, int at, long mask) {
    out.reserve(TokenBuffer.MAX_PER_BLOCK);
    int[] tokens = out.tokens;
    int n = out.count;
    int value = coefficients[at] - predictors[component];
    predictors[component] = coefficients[at];
    // A negative value's extra bits are those of value − 1, cut to its size (T.81 F.1.2.1.1).
    int sign = value >> 31;
    int size = size((value ^ sign) - sign);
    int seen = size;
    tokens[n++] =
        TokenBuffer.head(1 + 2 * component)
            | size << TokenBuffer.SYMBOL_SHIFT
            | ((value + sign) & ((1 << size) - 1));
    int ac = TokenBuffer.head(2 + 2 * component);
    int last = 0;
    for (long rest = mask & ~1L; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      int run = k - last - 1;
      last = k;
      for (; run > 15; run -= 16) {
        tokens[n++] = ac | ZERO_RUN;
      }
      value = coefficients[at + BlockGroup.BLOCKS * k];
      sign = value >> 31;
      size = size((value ^ sign) - sign);
      seen |= size;
      tokens[n++] =
          ac | (run << 4 | size) << TokenBuffer.SYMBOL_SHIFT | ((value + sign) & ((1 << size) - 1));
    }
    if (last != 63) {
      tokens[n++] = ac; // the symbol 0: end of block
    }
    sizes |= seen;
    out.count = n;
  }

  @Override
  public void padding(int component) {
    out.reserve(2);
    out.tokens[out.count++] = TokenBuffer.head(1 + 2 * component);
    out.tokens[out.count++] = TokenBuffer.head(2 + 2 * component);
  }

  @Override
  public void restart() {
    out.restart();
    Arrays.fill(predictors, 0);
  }
}
