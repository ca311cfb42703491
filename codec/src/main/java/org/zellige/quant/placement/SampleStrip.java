package org.zellige.quant.placement;

import java.util.Arrays;
import org.zellige.transform.BlockGroup;

/**
 * Eight rows of values of a component, one row of blocks, with a margin on either side so that
 * blocks off the grid find values everywhere.
 */
final class SampleStrip {
  /** Values before the first of each row. */
  static final int MARGIN = 8;

  private final int width;
  private final int groups;
  private final float[] values;

  /**
   * @param blocksPerRow blocks across
   */
  SampleStrip(int blocksPerRow) {
    this.width = 8 * blocksPerRow;
    this.groups = BlockGroup.count(blocksPerRow + 1);
    this.values = new float[8 * stride()];
  }

  /** Bytes that a strip takes. */
  static long memory(int blocksPerRow) {
    return 8L
        * Float.BYTES
        * (MARGIN + (long) BlockGroup.SAMPLES * BlockGroup.count(blocksPerRow + 1));
  }

  /** Groups that cover a row of blocks and one block more. */
  int groups() {
    return groups;
  }

  /** Row i starts its margin at i · stride. */
  float[] values() {
    return values;
  }

  /** Values from row to row. */
  int stride() {
    return MARGIN + BlockGroup.SAMPLES * groups;
  }

  void clear() {
    Arrays.fill(values, 0);
  }

  /** Repeats the first and last value of each row into the margins. */
  void extendSideways() {
    for (int y = 0; y < 8; y++) {
      int row = y * stride();
      int end = row + MARGIN + width;
      Arrays.fill(values, row, row + MARGIN, values[row + MARGIN]);
      Arrays.fill(values, end, row + stride(), values[end - 1]);
    }
  }

  /** Repeats one row of another strip in all of this one's. */
  void repeat(SampleStrip other, int row) {
    for (int y = 0; y < 8; y++) {
      System.arraycopy(other.values, row * stride(), values, y * stride(), stride());
    }
  }

  /**
   * Reads blocks side by side, each 8 values right of the one before.
   *
   * @param row of the strip
   * @param column of the first block, the margin counted
   * @param lanes receives row {@code to} of the sixteen blocks, block b's column x at 16·(8·to + x)
   *     + b
   */
  void gather(int row, int column, float[] lanes, int to) {
    int from = row * stride() + column;
    for (int x = 0; x < 8; x++) {
      int lane = BlockGroup.BLOCKS * (8 * to + x);
      for (int b = 0; b < BlockGroup.BLOCKS; b++) {
        lanes[lane + b] = values[from + 8 * b + x];
      }
    }
  }

  /**
   * Adds blocks as {@link #gather} reads them.
   *
   * @param weights factor of each block
   */
  void add(int row, int column, float[] lanes, int from, float[] weights) {
    int to = row * stride() + column;
    for (int x = 0; x < 8; x++) {
      int lane = BlockGroup.BLOCKS * (8 * from + x);
      for (int b = 0; b < BlockGroup.BLOCKS; b++) {
        values[to + 8 * b + x] += lanes[lane + b] * weights[b];
      }
    }
  }

  /** Adds one value to eight neighbours for each of sixteen blocks. */
  void add(int row, int column, float[] weights) {
    int to = row * stride() + column;
    for (int b = 0; b < BlockGroup.BLOCKS; b++) {
      for (int x = 0; x < 8; x++) {
        values[to + 8 * b + x] += weights[b];
      }
    }
  }

  /** Divides by another strip's values, the margins left out. */
  void divideBy(SampleStrip weights) {
    for (int y = 0; y < 8; y++) {
      int row = y * stride() + MARGIN;
      for (int x = 0; x < width; x++) {
        values[row + x] /= weights.values[row + x];
      }
    }
  }
}
