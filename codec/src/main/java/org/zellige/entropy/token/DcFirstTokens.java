package org.zellige.entropy.token;

import java.util.Arrays;
import org.zellige.entropy.scan.BlockSink;
import org.zellige.entropy.scan.McuWalker;

/** Tokens of the first scan of DC coefficients; component i of the scan has context 1 + i. */
final class DcFirstTokens extends ScanTokenizer implements BlockSink {
  private final McuWalker walker;
  private final int low;
  private final int[] predictors;

  DcFirstTokens(McuWalker walker, int components, int low, TokenBuffer out) {
    super(out);
    this.walker = walker;
    this.low = low;
    this.predictors = new int[components];
  }

  @Override
  boolean startAt(int mcuRow) {
    walker.startAt(mcuRow, predictors);
    for (int component = 0; component < predictors.length; component++) {
      predictors[component] >>= low;
    }
    return true;
  }

  @Override
  void row(int mcuRow) {
    walker.walk(mcuRow, this);
  }

  @Override
  public void block(int component, short[] coefficients, int at, long mask) {
    out.reserve(1);
    int value = coefficients[at] >> low;
    int difference = value - predictors[component];
    predictors[component] = value;
    out.tokens[out.count++] = token(1 + component, difference);
  }

  private int token(int context, int difference) {
    // A negative value's extra bits are those of value − 1, cut to its size (T.81 F.1.2.1.1).
    int sign = difference >> 31;
    int size = size((difference ^ sign) - sign);
    sizes |= size;
    return TokenBuffer.head(context)
        | size << TokenBuffer.SYMBOL_SHIFT
        | ((difference + sign) & ((1 << size) - 1));
  }

  @Override
  public void padding(int component) {
    out.reserve(1);
    out.tokens[out.count++] = TokenBuffer.head(1 + component);
  }

  @Override
  public void restart() {
    out.restart();
    Arrays.fill(predictors, 0);
  }
}
