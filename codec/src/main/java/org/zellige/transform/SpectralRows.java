package org.zellige.transform;

/**
 * Coefficients of one component before quantisation, as T.81 defines them (DC is 8 times the mean
 * of the level-shifted samples): rows of {@linkplain BlockGroup block groups}.
 */
public final class SpectralRows {
  private final int blocksPerRow;
  private final float[][] rows;

  /**
   * @param blocksPerRow blocks across, padding for whole MCUs included
   * @param rows rows of blocks
   */
  public SpectralRows(int blocksPerRow, int rows) {
    this.blocksPerRow = blocksPerRow;
    this.rows = new float[rows][BlockGroup.count(blocksPerRow) * BlockGroup.LENGTH];
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
    return rows.length;
  }

  /** A row of blocks, group after group, to write and read; {@link BlockGroup#index} finds one. */
  public float[] row(int row) {
    return rows[row];
  }
}
