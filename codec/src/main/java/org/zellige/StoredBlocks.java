package org.zellige;

import java.util.Objects;

/**
 * The quantised coefficients of a component, as a file stores them.
 *
 * @param id of the component in the frame header, 0…255
 * @param blocksPerRow blocks across that hold samples of the image
 * @param blockRows rows of blocks that hold samples of the image
 * @param storedPerRow blocks across that the file may hold: whole MCUs
 * @param storedRows rows of blocks likewise
 * @param steps quantisation steps in natural order (row by row); of 0 length if no scan had any
 * @param values 64 for each stored block in natural order, blocks row by row
 */
public record StoredBlocks(
    int id,
    int blocksPerRow,
    int blockRows,
    int storedPerRow,
    int storedRows,
    int[] steps,
    short[] values) {

  /**
   * Index of the DC coefficient of a block in {@link #values}.
   *
   * @throws IndexOutOfBoundsException if there is no such block
   */
  public int index(int column, int row) {
    Objects.checkIndex(column, storedPerRow);
    return 64 * (Objects.checkIndex(row, storedRows) * storedPerRow + column);
  }
}
