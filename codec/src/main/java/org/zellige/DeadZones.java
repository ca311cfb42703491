package org.zellige;

import java.util.Objects;

/**
 * How far an encoder adapts quantisation to an image: for each block of 8 × 8 pixels of the first
 * component (luma, gray, red or cyan), how large a small AC coefficient may be and still become
 * zero. Where much is hidden by texture the zone is wide, where errors show it is narrow. By {@link
 * Quantization}:
 *
 * <ul>
 *   <li>UNIFORM: ½ everywhere, which is plain rounding
 *   <li>ADAPTIVE: what the block's neighbourhood masks makes it wider; the two lowest frequencies
 *       have a narrower one, the same in all blocks
 *   <li>GREEDY and TRELLIS have no fixed one, since they weigh bits against errors: it is that of a
 *       coefficient that saves six bits, as one among zeros typically does
 * </ul>
 *
 * @param columns blocks across, from 1
 * @param rows rows of blocks, from 1
 * @param halfWidths half the width of each block's zone in quantisation steps, ½ or more, row by
 *     row; not copied
 */
public record DeadZones(int columns, int rows, float[] halfWidths) {
  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if there are not as many values as blocks
   */
  public DeadZones {
    if (columns < 1 || rows < 1 || halfWidths.length != (long) columns * rows) {
      throw new IllegalArgumentException(
          halfWidths.length + " values for " + columns + " × " + rows + " blocks");
    }
  }

  /**
   * The value of a block.
   *
   * @throws IndexOutOfBoundsException if there is no such block
   */
  public float at(int column, int row) {
    Objects.checkIndex(column, columns);
    return halfWidths[Objects.checkIndex(row, rows) * columns + column];
  }
}
