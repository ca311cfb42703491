package org.zellige.transform;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Quantised coefficients of one component: rows of {@linkplain BlockGroup block groups}, with the
 * mask of every block beside them. Holds a whole component, or a window of rows that is cleared and
 * filled again.
 *
 * <p>A row takes memory from when it is first written to: what a header claims costs nothing until
 * data come.
 */
public final class CoefficientRows {
  private final int blocksPerRow;
  private final short[] @Nullable [] coefficients;
  private final long[] @Nullable [] masks;

  // What is read where nothing was written; null until that happens.
  private short @Nullable [] zeros;
  private long @Nullable [] emptyMasks;

  /**
   * @param blocksPerRow blocks across, padding for whole MCUs included
   * @param rows rows of blocks
   */
  public CoefficientRows(int blocksPerRow, int rows) {
    this.blocksPerRow = blocksPerRow;
    this.coefficients = new short[rows][];
    this.masks = new long[rows][];
  }

  private CoefficientRows(CoefficientRows all, int every) {
    this(all.blocksPerRow, all.rows() / every);
    for (int row = 0; row < rows(); row++) {
      coefficients[row] = all.coefficients[row * every + every / 2];
      masks[row] = all.masks[row * every + every / 2];
    }
  }

  /**
   * One row of so many, the same arrays, to read only.
   *
   * @param every 1…{@link #rows}
   */
  public CoefficientRows sample(int every) {
    return new CoefficientRows(this, every);
  }

  /** Bytes that an object of these dimensions holds once all its rows are written. */
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

  /**
   * The coefficients of a row of blocks, group after group, to write and read; {@link
   * BlockGroup#index} finds one.
   */
  public short[] coefficients(int row) {
    short[] values = coefficients[row];
    if (values == null) {
      values = newCoefficients();
      coefficients[row] = values;
    }
    return values;
  }

  /** The masks of a row of blocks, by block, to write and read. */
  public long[] masks(int row) {
    long[] values = masks[row];
    if (values == null) {
      values = newMasks();
      masks[row] = values;
    }
    return values;
  }

  /** As {@link #coefficients}, to read only; rows that nobody wrote share one array of zeros. */
  public short[] readCoefficients(int row) {
    short[] values = coefficients[row];
    return values == null ? zeros() : values;
  }

  private short[] zeros() {
    short[] known = zeros;
    if (known == null) {
      known = newCoefficients();
      zeros = known;
    }
    return known;
  }

  private long[] emptyMasks() {
    long[] known = emptyMasks;
    if (known == null) {
      known = newMasks();
      emptyMasks = known;
    }
    return known;
  }

  /** As {@link #masks}, to read only. */
  public long[] readMasks(int row) {
    long[] values = masks[row];
    return values == null ? emptyMasks() : values;
  }

  /** Sets every coefficient to zero. */
  public void clear() {
    clear(63);
  }

  /**
   * Sets every coefficient to zero but those after a position, which nobody reads.
   *
   * @param last zig-zag position
   */
  public void clear(int last) {
    clearBlocks(groupsPerRow() * BlockGroup.BLOCKS, last);
  }

  /**
   * Sets the coefficients of the first blocks of each row to zero but those after a position, which
   * nobody reads.
   *
   * @param last zig-zag position
   */
  public void clearBlocks(int blocks, int last) {
    int end = BlockGroup.count(blocks) * BlockGroup.LENGTH;
    for (int row = 0; row < coefficients.length; row++) {
      clear(coefficients[row], end, last);
      if (masks[row] != null) {
        Arrays.fill(masks[row], 0, blocks, 0);
      }
    }
  }

  private static void clear(short @Nullable [] values, int end, int last) {
    if (values != null) {
      for (int at = 0; at < end; at += BlockGroup.LENGTH) {
        Arrays.fill(values, at, at + BlockGroup.BLOCKS * (last + 1), (short) 0);
      }
    }
  }

  private short[] newCoefficients() {
    return new short[groupsPerRow() * BlockGroup.LENGTH];
  }

  private long[] newMasks() {
    return new long[groupsPerRow() * BlockGroup.BLOCKS];
  }
}
