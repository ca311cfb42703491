package org.zellige.entropy.arithmetic;

import java.util.Arrays;
import org.zellige.entropy.scan.BlockSink;

/**
 * Adds DC coefficients up in coding order, block by block. An encoder that predicts each by the one
 * before then writes what stood there, as it is to be in a differential frame.
 */
final class DifferentialSums implements BlockSink {
  private final int[] sums = new int[4];

  @Override
  public void block(int component, short[] coefficients, int at, long mask) {
    sums[component] += coefficients[at];
    coefficients[at] = (short) sums[component];
  }

  @Override
  public void padding(int component) {
    // A difference of zero.
  }

  @Override
  public void restart() {
    Arrays.fill(sums, 0);
  }
}
