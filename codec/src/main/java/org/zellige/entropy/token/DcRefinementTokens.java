package org.zellige.entropy.token;

import org.zellige.entropy.scan.BlockSink;
import org.zellige.entropy.scan.McuWalker;

/** Tokens of a scan that brings one bit more of DC coefficients: bits without a code. */
final class DcRefinementTokens extends ScanTokenizer implements BlockSink {
  private final McuWalker walker;
  private final int low;
  private int bits;
  private int count;

  DcRefinementTokens(McuWalker walker, int low, TokenBuffer out) {
    super(out);
    this.walker = walker;
    this.low = low;
  }

  @Override
  boolean startAt(int mcuRow) {
    return mcuRow == 0; // bits are gathered by sixteens
  }

  @Override
  void row(int mcuRow) {
    walker.walk(mcuRow, this);
  }

  @Override
  public void block(int component, short[] coefficients, int at, long mask) {
    put(coefficients[at] >> low & 1);
  }

  @Override
  public void padding(int component) {
    put(0);
  }

  private void put(int bit) {
    bits = bits << 1 | bit;
    if (++count == 16) {
      finish();
    }
  }

  @Override
  public void restart() {
    finish();
    out.restart();
  }

  @Override
  void finish() {
    out.raw(bits, count);
    bits = 0;
    count = 0;
  }
}
