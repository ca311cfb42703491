package org.zellige.transform;

/**
 * Coefficients of one component before quantisation, as T.81 defines them (DC is 8 times the mean
 * of the level-shifted samples): rows of {@linkplain BlockGroup block groups}.
 */
public final class SpectralRows {
  private final int blocksPerRow;
  private final int groupLength;
  private final float[][] rows;

  /**
   * @param blocksPerRow blocks across, padding for whole MCUs included
   * @param rows rows of blocks
   */
  public SpectralRows(int blocksPerRow, int rows) {
    this(blocksPerRow, rows, 63);
  }

  /**
   * The first coefficients of each block alone.
   *
   * @param last zig-zag position, 0…63: groups have no room for those after it
   */
  public SpectralRows(int blocksPerRow, int rows, int last) {
    this.blocksPerRow = blocksPerRow;
    this.groupLength = (last + 1) * BlockGroup.BLOCKS;
    this.rows = new float[rows][BlockGroup.count(blocksPerRow) * groupLength];
  }

  /** A copy of the coefficients up to a zig-zag position. */
  public SpectralRows first(int last) {
    SpectralRows copy = new SpectralRows(blocksPerRow, rows.length, last);
    for (int row = 0; row < rows.length; row++) {
      for (int group = 0; group < groupsPerRow(); group++) {
        System.arraycopy(
            rows[row],
            group * groupLength,
            copy.rows[row],
            group * copy.groupLength,
            copy.groupLength);
      }
    }
    return copy;
  }

  /** Blocks across. */
  public int blocksPerRow() {
    return blocksPerRow;
  }

  /** Groups across; the last one may be partly unused. */
  public int groupsPerRow() {
    return BlockGroup.count(blocksPerRow);
  }

  /** Values of a group: {@link BlockGroup#LENGTH} where all coefficients have room. */
  public int groupLength() {
    return groupLength;
  }

  /** Index of the DC coefficient of a block in its row. */
  public int index(int block) {
    return block / BlockGroup.BLOCKS * groupLength + block % BlockGroup.BLOCKS;
  }

  /** The DC coefficients of a row of blocks, by block. */
  public float[] dc(int row) {
    return BlockGroup.dc(rows[row], groupLength, blocksPerRow);
  }

  /** Rows of blocks. */
  public int rows() {
    return rows.length;
  }

  /** A row of blocks, group after group, to write and read; {@link #index} finds one. */
  public float[] row(int row) {
    return rows[row];
  }
}
