package org.zellige.metric.ssimulacra2;

import org.zellige.metric.kernel.RowSums;
import org.zellige.metric.kernel.TruncatedCosines;

/**
 * {@link TruncatedCosines} down a strip of columns, row by row from the top. For one thread at a
 * time.
 */
final class VerticalBlur {
  private static final int RADIUS = TruncatedCosines.RADIUS;

  /** Rows below an output that are asked for before it is made. */
  static final int AHEAD = RADIUS;

  /** Rows that are kept: what an output needs, and one ahead; a power of two. */
  private static final int KEPT = 16;

  /** Where rows come from. */
  @FunctionalInterface
  interface Source {
    /**
     * Copies a row, zero beyond the last one. Copied, because C2 makes vectors of a loop only if
     * all arrays have the same index.
     */
    void copy(int y, float[] row);
  }

  private final Source source;

  /** Row y is at index y modulo {@link #KEPT}; those above the first are zero. */
  private final float[][] rows;

  private final float[] sum;
  private final float[][] last;
  private final float[][] before;
  private final float[] out;
  private int copied;
  private int row = 1 - RADIUS;

  /**
   * @param columns in the strip
   */
  VerticalBlur(Source source, int columns) {
    this.source = source;
    this.rows = new float[KEPT][columns];
    this.sum = new float[columns];
    this.last = new float[TruncatedCosines.TERMS][columns];
    this.before = new float[TruncatedCosines.TERMS][columns];
    this.out = new float[columns];
  }

  /** Blurs the next row, beginning with row 0, into an array that the next call overwrites. */
  float[] nextRow() {
    while (row < 0) {
      step();
    }
    step();
    return out;
  }

  private void step() {
    for (; copied <= row + AHEAD; copied++) {
      source.copy(copied, rows[copied % KEPT]);
    }
    int upper = row - RADIUS - 1;
    int lower = row + RADIUS - 1;
    RowSums.add(rows[(upper + KEPT) % KEPT], rows[lower % KEPT], sum);
    twoTerms(
        sum,
        TruncatedCosines.INPUT[2],
        -TruncatedCosines.PREVIOUS[2],
        last[2],
        before[2],
        TruncatedCosines.INPUT[1],
        -TruncatedCosines.PREVIOUS[1],
        last[1],
        before[1],
        out);
    oneTerm(sum, TruncatedCosines.INPUT[0], -TruncatedCosines.PREVIOUS[0], last[0], before[0], out);
    for (int term = 0; term < TruncatedCosines.TERMS; term++) {
      float[] newest = before[term];
      before[term] = last[term];
      last[term] = newest;
    }
    row++;
  }

  /** Two terms of the output; their outputs before the last ones give way to the new ones. */
  private static void twoTerms(
      float[] sum,
      float input2,
      float previous2,
      float[] last2,
      float[] before2,
      float input1,
      float previous1,
      float[] last1,
      float[] before1,
      float[] out) {
    for (int x = 0; x < out.length; x++) {
      float y2 = Math.fma(input2, sum[x], Math.fma(previous2, last2[x], -before2[x]));
      float y1 = Math.fma(input1, sum[x], Math.fma(previous1, last1[x], -before1[x]));
      before2[x] = y2;
      before1[x] = y1;
      out[x] = y1 + y2;
    }
  }

  /** Adds the other term. */
  private static void oneTerm(
      float[] sum, float input, float previous, float[] last, float[] before, float[] out) {
    for (int x = 0; x < out.length; x++) {
      float y = Math.fma(input, sum[x], Math.fma(previous, last[x], -before[x]));
      before[x] = y;
      out[x] = y + out[x];
    }
  }
}
