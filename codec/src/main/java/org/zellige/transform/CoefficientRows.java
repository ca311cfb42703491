package org.zellige.transform;

import java.util.Arrays;

/**
 * Quantised coefficients of one component: rows of {@linkplain BlockGroup block groups}, with the
 * mask of every block beside them. Holds a whole component, or a window of rows that is cleared and
 * filled again.
 */
public final class CoefficientRows {
  private final int blocksPerRow;
  private final short[][] coefficients;
  private final long[][] masks;

  /**
   * @param blocksPerRow blocks across, padding for whole MCUs included
   * @param rows rows of blocks
   */
  public CoefficientRows(int blocksPerRow, int rows) {
    this.blocksPerRow = blocksPerRow;
    int groups = BlockGroup.count(blocksPerRow);
    this.coefficients = new short[rows][groups * BlockGroup.LENGTH];
    this.masks = new long[rows][groups * BlockGroup.BLOCKS];
  }

  /** Bytes that an object of these dimensions holds. */
  public static long memory(int blocksPerRow, int rows) {
    long groups = BlockGroup.count(blocksPerRow);
    return rows * groups * (2L * BlockGroup.LENGTH + 8L * BlockGroup.BLOCKS);
  }

  /** Blocks across. */
  public int blocksPerRow() {
    return blocksPerRow;
  }

  /** Groups across; the last one may be partly unused. */
  public int groupsPerRow() {
    return BlockGroup.count(blocksPerRow);
  }

  /** Rows of blocks. */
  public int rows() {
    return coefficients.length;
  }

  /** The coefficients of a row of blocks, group after group; {@link BlockGroup#index} finds one. */
  public short[] coefficients(int row) {
    return coefficients[row];
  }

  /** The masks of a row of blocks, by block. */
  public long[] masks(int row) {
    return masks[row];
  }

  /** Sets every coefficient to zero. */
  public void clear() {
    for (int row = 0; row < coefficients.length; row++) {
      Arrays.fill(coefficients[row], (short) 0);
      Arrays.fill(masks[row], 0);
    }
  }
}
