package org.zellige.transform;

import java.util.Arrays;

/**
 * Estimates the low frequencies that the scans of a progressive image have not brought so far from
 * the DC coefficients of 5×5 blocks, as libjpeg-turbo does since version 2.1; T.81 K.8 has the idea
 * with 3×3 blocks. Coefficients that are not zero, or known exactly, stay as they are. While a
 * component has nothing but DC, that is smoothed too.
 */
public final class BlockSmoothing {
  /** Zig-zag positions that have an estimate: DC and the nine lowest frequencies. */
  public static final int POSITIONS = 10;

  /** Weights have eight bits of fraction. */
  private static final int FRACTION_BITS = 8;

  private static final int SIDE = 5;

  /** By zig-zag position, rows of DC from top to bottom; from jdcoefct.c of libjpeg-turbo 3. */
  private static final int[][] FROM_DC_ALONE =
      kernels(
          """
          -2 -6 -8 -6 -2, -6  6 42  6 -6, -8 42 152 42 -8, -6  6 42  6 -6, -2 -6 -8 -6 -2
          -1 -1  0  1  1, -3 13 0 -13  3, -3 38 0 -38   3, -3 13 0 -13  3, -1 -1  0  1  1
          -1 -3 -3 -3 -1, -1 13 38 13 -1,  0  0  0   0  0, 1 -13 -38 -13 1, 1  3  3  3  1
           0  0  1  0  0,  0  2  7  2  0,  0 -5 -14 -5  0,  0  2  7  2  0,  0  0  1  0  0
          -1  0  0  0  1,  0  9  0 -9  0,  0  0  0   0  0,  0 -9  0  9  0,  1  0  0  0 -1
           0  0  0  0  0,  0  2 -5  2  0,  1  7 -14  7  1,  0  2 -5  2  0,  0  0  0  0  0
           0  0  0  0  0,  0  1  0 -1  0,  0  2  0  -2  0,  0  1  0 -1  0,  0  0  0  0  0
           0  0  0  0  0,  0  1 -3  1  0,  0  0  0   0  0,  0 -1  3 -1  0,  0  0  0  0  0
           0  0  0  0  0,  0  1  0 -1  0,  0 -3  0   3  0,  0  1  0 -1  0,  0  0  0  0  0
           0  0  0  0  0,  0  1  2  1  0,  0  0  0   0  0,  0 -1 -2 -1  0,  0  0  0  0  0
          """);

  /** The same for components of which some AC coefficients are known: five of them, no DC. */
  private static final int[][] BESIDE_AC =
      kernels(
          """
           0  0  0  0  0,  0  0  0  0  0,  0  0   0  0  0,  0  0  0  0  0,  0  0  0  0  0
           0  0  0  0  0,  0  0  0  0  0, -7 50  0 -50  7,  0  0  0  0  0,  0  0  0  0  0
           0  0 -7  0  0,  0  0 50  0  0,  0  0   0  0  0,  0  0 -50 0  0,  0  0  7  0  0
           0  0 -1  0  0,  0  0 13  0  0,  0  0 -24  0  0,  0  0 13  0  0,  0  0 -1  0  0
           0 -1  0  1  0, -1 10 0 -10  1,  0  0   0  0  0,  1 -10 0 10 -1, 0  1  0 -1  0
           0  0  0  0  0,  0  0  0  0  0, -1 13 -24 13 -1,  0  0  0  0  0,  0  0  0  0  0
          """);

  private final int[] steps;
  private final int[] known;
  private final int[][] kernels;

  /** First position that is estimated: 0 or 1. */
  private final int first;

  private final int[] dc = new int[SIDE * SIDE];

  /**
   * @param steps the quantisation step of each zig-zag position, none of the first {@link
   *     #POSITIONS} zero
   * @param known for each zig-zag position from 1 the lowest bit that is known: 0 for exactly, −1
   *     for nothing
   */
  public BlockSmoothing(int[] steps, int[] known) {
    this.steps = steps.clone();
    this.known = known.clone();
    boolean dcAlone = Arrays.stream(known, 1, POSITIONS).allMatch(bit -> bit == -1);
    this.kernels = dcAlone ? FROM_DC_ALONE : BESIDE_AC;
    this.first = dcAlone ? 0 : 1;
  }

  private static int[][] kernels(String table) {
    return table
        .lines()
        .map(line -> line.strip().split("[, ]+"))
        .map(words -> Arrays.stream(words).mapToInt(Integer::parseInt).toArray())
        .toArray(int[][]::new);
  }

  /**
   * Copies a row of blocks and fills in the estimates.
   *
   * @param rows coefficients of five rows, from two above to two below; those beyond the image's
   *     edge repeat the last one inside
   * @param masks of the middle row
   * @param blocks blocks across that belong to the image
   * @param out receives the coefficients of the middle row
   * @param outMasks receives their masks
   */
  public void row(short[][] rows, long[] masks, int blocks, short[] out, long[] outMasks) {
    System.arraycopy(rows[SIDE / 2], 0, out, 0, out.length);
    System.arraycopy(masks, 0, outMasks, 0, outMasks.length);
    for (int block = 0; block < blocks; block++) {
      gather(rows, block, blocks);
      outMasks[block] |= estimate(out, BlockGroup.index(block));
    }
  }

  private void gather(short[][] rows, int block, int blocks) {
    int i = 0;
    for (short[] row : rows) {
      for (int x = block - SIDE / 2; x <= block + SIDE / 2; x++) {
        dc[i++] = row[BlockGroup.index(Math.max(0, Math.min(blocks - 1, x)))];
      }
    }
  }

  /** Returns the mask of what was set. */
  private long estimate(short[] values, int at) {
    long found = 0;
    for (int k = first; k < kernels.length; k++) {
      int index = at + BlockGroup.BLOCKS * k;
      if (k == 0 || (known[k] != 0 && values[index] == 0)) {
        values[index] = (short) prediction(k);
        found |= values[index] == 0 ? 0 : 1L << k;
      }
    }
    return found;
  }

  private int prediction(int k) {
    int[] weights = kernels[k];
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * dc[i];
    }
    long scaled = (long) steps[0] * sum;
    long step = steps[k];
    long half = step << (FRACTION_BITS - 1);
    int size = (int) ((half + Math.abs(scaled)) / (step << FRACTION_BITS));
    if (k > 0 && known[k] > 0) {
      // Known to be zero down to this bit.
      size = Math.min(size, (1 << known[k]) - 1);
    }
    return scaled < 0 ? -size : size;
  }
}
