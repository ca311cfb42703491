package org.zellige.transform;

import java.util.Arrays;

/**
 * Quantisation of what {@link ForwardLanes} gives, likewise in loops that C2 makes vectors of.
 *
 * <p>Holds what it works in; for one thread.
 */
final class LaneQuantisation {
  private static final int LANES = BlockGroup.BLOCKS;
  private static final int ROW = 8 * LANES;

  /** By column: the zig-zag positions, as bits, of a set of its rows, as bits. */
  private static final long[][] POSITIONS = new long[8][256];

  static {
    for (int u = 0; u < 8; u++) {
      for (int rows = 1; rows < 256; rows++) {
        int v = Integer.numberOfTrailingZeros(rows);
        long others = POSITIONS[u][rows & (rows - 1)];
        POSITIONS[u][rows] = others | 1L << ZigZag.position(8 * v + u);
      }
    }
  }

  /** The factors of the last call, and the same beside the coefficients that they belong to. */
  private final float[] scale = new float[64];

  private final float[][] factors = new float[8][ROW];

  /** By row: bits whose lower half is the quantised coefficient. */
  private final int[][] levels = new int[8][ROW];

  /** Rows, as bits, in which column u of block b has a coefficient, at 16·u + b. */
  private final int[] found = new int[ROW];

  /**
   * Quantises a group: see {@link Kernels#forwardDct}.
   *
   * @param rows of {@link ForwardLanes#transform}; overwritten
   */
  void quantise(
      float[][] rows,
      float[] scale,
      short[] coefficients,
      int coefficientOffset,
      long[] masks,
      int maskOffset) {
    spread(scale);
    for (int v = 0; v < 8; v++) {
      scale(rows[v], factors[v]);
      bits(rows[v], levels[v]);
    }
    Arrays.fill(found, 0);
    for (int v = 0; v < 8; v += 2) {
      find(levels[v], levels[v + 1], v, found);
    }
    long union = masks(masks, maskOffset);
    // Most groups have zeros alone at many positions.
    Arrays.fill(coefficients, coefficientOffset, coefficientOffset + BlockGroup.LENGTH, (short) 0);
    for (long rest = union; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      int natural = ZigZag.natural(k);
      int from = LANES * (natural & 7);
      narrow(levels[natural >> 3], from, coefficients, coefficientOffset + LANES * k);
    }
  }

  private void spread(float[] wanted) {
    if (Arrays.equals(wanted, scale)) {
      return;
    }
    System.arraycopy(wanted, 0, scale, 0, scale.length);
    for (int n = 0; n < 64; n++) {
      int from = LANES * (n & 7);
      Arrays.fill(factors[n >> 3], from, from + LANES, scale[ZigZag.position(n)]);
    }
  }

  private static void scale(float[] row, float[] factors) {
    for (int i = 0; i < ROW; i++) {
      row[i] = row[i] * factors[i] + ScalarKernels.ROUND;
    }
  }

  private static void bits(float[] row, int[] out) {
    for (int i = 0; i < ROW; i++) {
      out[i] = Float.floatToRawIntBits(row[i]);
    }
  }

  /** Finds what is not zero in row v and the next. */
  private static void find(int[] row, int[] next, int v, int[] found) {
    for (int i = 0; i < ROW; i++) {
      int upper = -(row[i] & 0xFFFF) >>> 31;
      int lower = -(next[i] & 0xFFFF) >>> 31;
      found[i] |= (upper | lower << 1) << v;
    }
  }

  /** Returns the union of all masks. */
  private long masks(long[] masks, int offset) {
    long union = 0;
    for (int b = 0; b < LANES; b++) {
      long mask = 0;
      for (int u = 0; u < 8; u++) {
        mask |= POSITIONS[u][found[LANES * u + b]];
      }
      masks[offset + b] = mask;
      union |= mask;
    }
    return union;
  }

  private static void narrow(int[] row, int from, short[] out, int at) {
    for (int b = 0; b < LANES; b++) {
      out[at + b] = (short) row[from + b];
    }
  }
}
