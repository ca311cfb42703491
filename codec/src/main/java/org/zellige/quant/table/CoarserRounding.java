package org.zellige.quant.table;

import org.zellige.transform.BlockGroup;

/** Makes coefficients of one step multiples of another, where they stand. */
public final class CoarserRounding {
  /** The largest step, old or new: that of tables of eight bits. */
  public static final int MAX_STEP = QualityScale.MAX_BASELINE_STEP;

  /**
   * The largest magnitude of a result: what every Huffman table that serves all images of eight
   * bits has a code for, as an AC coefficient and as a difference of two DC coefficients.
   */
  private static final int MOST = 1023;

  /**
   * Bits of a reciprocal, rounded up. A dividend is at most 2¹⁵ · 255 + 255 and a divisor 255, so
   * that their product is less than 2³²: then the quotient is exact.
   */
  private static final int SHIFT = 32;

  /**
   * Fifths of a step that are added to a magnitude of AC before it is cut to a multiple: a dead
   * zone a little wider than that of rounding. Of 0.33 to 0.5, at equal SSIMULACRA2 over
   * photographs that had been quantised before, between steps of 1.2 to 4 times their old ones;
   * 0.5, which turns coefficients of one old step into ones of one new step up to twice that, needs
   * 0 to 25 % more.
   */
  private static final int FIFTHS = 2;

  private final int[] own;
  private final int[] offsets = new int[64];
  private final long[] reciprocals = new long[64];

  /**
   * @param own the steps of before, 0…{@link #MAX_STEP}, by zig-zag position
   * @param steps the new ones, 1…{@link #MAX_STEP}
   */
  public CoarserRounding(int[] own, int[] steps) {
    this.own = own.clone();
    for (int k = 0; k < 64; k++) {
      offsets[k] = k == 0 ? steps[k] / 2 : FIFTHS * steps[k] / 5;
      reciprocals[k] = ((1L << SHIFT) + steps[k] - 1) / steps[k];
    }
  }

  /**
   * Rounds a row of blocks. What is a multiple of the new step stays it.
   *
   * @param values groups of blocks
   * @param masks by block; bit k is set where coefficient k may not be zero, and afterwards if it
   *     is not
   * @param blocks how many
   * @return whether all magnitudes are 0…1023; if not, the row is of no use
   */
  public boolean row(short[] values, long[] masks, int blocks) {
    int all = 0;
    for (int block = 0; block < blocks; block++) {
      int at = BlockGroup.index(block);
      long left = 0;
      for (long rest = masks[block] | 1; rest != 0; rest &= rest - 1) {
        int k = Long.numberOfTrailingZeros(rest);
        int index = at + BlockGroup.BLOCKS * k;
        int value = values[index];
        int sign = value >> 31;
        int dividend = ((value ^ sign) - sign) * own[k] + offsets[k];
        int rounded = (int) (dividend * reciprocals[k] >>> SHIFT);
        all |= rounded;
        values[index] = (short) ((rounded ^ sign) - sign);
        left |= (rounded == 0 ? 0L : 1L) << k;
      }
      masks[block] = left;
    }
    return all <= MOST;
  }
}
