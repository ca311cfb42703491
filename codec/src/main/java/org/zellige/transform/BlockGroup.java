package org.zellige.transform;

/**
 * The layout of coefficients in memory: sixteen blocks that lie side by side form a group of 1024
 * values, in which the value of zig-zag position k of block b stands at index 16·k + b.
 *
 * <p>So one load gives the same coefficient of many blocks, and kernels work with a block per lane:
 * no shuffles, the same code for every vector width, and a scalar twin that does the same sums.
 */
public final class BlockGroup {
  /** Blocks in a group: the int lanes of the widest vectors (512 bits). */
  public static final int BLOCKS = 16;

  /** Values in a group. */
  public static final int LENGTH = 64 * BLOCKS;

  /** Samples in one row of a group. */
  public static final int SAMPLES = 8 * BLOCKS;

  private BlockGroup() {}

  /** Groups needed for a number of blocks side by side. */
  public static int count(int blocks) {
    return (blocks + BLOCKS - 1) / BLOCKS;
  }

  /** Index of the DC coefficient of a block; position k stands 16·k further on. */
  public static int index(int block) {
    return (block / BLOCKS) * LENGTH + block % BLOCKS;
  }

  /**
   * The DC coefficients of a row of blocks, by block.
   *
   * @param groupLength values of a group: {@link #LENGTH}, or fewer where higher positions lack
   */
  public static float[] dc(float[] row, int groupLength, int blocks) {
    float[] values = new float[blocks];
    for (int block = 0; block < blocks; block++) {
      values[block] = row[block / BLOCKS * groupLength + block % BLOCKS];
    }
    return values;
  }

  /**
   * Sums over the positions of each block of a group.
   *
   * @param values {@link #LENGTH} of them
   * @param sums for {@link #BLOCKS} results
   */
  public static void addPositions(float[] values, float[] sums) {
    System.arraycopy(values, 0, sums, 0, BLOCKS);
    for (int k = 1; k < 64; k++) {
      for (int b = 0; b < BLOCKS; b++) {
        sums[b] += values[k * BLOCKS + b];
      }
    }
  }
}
