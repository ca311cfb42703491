package org.zellige.batch.heatmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Round numbers: 1, 2 or 5 times a power of ten. */
final class Ticks {
  /** Steps that a scale is cut into, at most. */
  private static final int MOST = 5;

  private static final int[] ROUND = {1, 2, 5};

  private Ticks() {}

  /**
   * The least round number that is not below a value.
   *
   * @param value above 0
   */
  static BigDecimal atLeast(double value) {
    int exponent = (int) StrictMath.floor(StrictMath.log10(value)) - 1;
    while (true) {
      for (int digit : ROUND) {
        BigDecimal round = BigDecimal.valueOf(digit, -exponent);
        if (round.doubleValue() >= value) {
          return round;
        }
      }
      exponent++;
    }
  }

  /**
   * Round steps from 0 up to a value.
   *
   * @param top above 0
   */
  static List<BigDecimal> upTo(double top) {
    BigDecimal step = atLeast(top / MOST);
    List<BigDecimal> ticks = new ArrayList<>();
    for (BigDecimal tick = BigDecimal.ZERO; tick.doubleValue() <= top; tick = tick.add(step)) {
      ticks.add(tick);
    }
    return ticks;
  }
}
