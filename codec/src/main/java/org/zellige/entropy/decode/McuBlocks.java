package org.zellige.entropy.decode;

import org.zellige.JpegException;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;

/** Where the blocks of an MCU stand in the coefficients of an MCU row, in coding order. */
public final class McuBlocks {
  private final ScanLayout layout;

  /** MCUs that are passed over at once. */
  static final int TOGETHER = 64;

  /** Number of blocks in an MCU. */
  final int count;

  // By place in the MCU.

  /** Place of the component in the scan; likewise of the blocks of MCUs that follow. */
  final int[] component;

  /** The coefficients of the row of blocks. */
  final short[][] values;

  /** The masks of the row of blocks. */
  final long[][] masks;

  private final int[] across;
  private final int[] column;

  /** Blocks of the MCUs of a scan; of a row from {@link #enterRow} on. */
  public McuBlocks(ScanLayout layout) {
    this.layout = layout;
    this.count = layout.blocksPerMcu();
    this.component = new int[TOGETHER * count];
    this.values = new short[count][];
    this.masks = new long[count][];
    this.across = new int[count];
    this.column = new int[count];
    int place = 0;
    for (int i = 0; i < layout.components().size(); i++) {
      ScanLayout.Component c = layout.components().get(i);
      for (int b = 0; b < c.horizontal() * c.vertical(); b++, place++) {
        component[place] = i;
        across[place] = c.horizontal();
        column[place] = b % c.horizontal();
      }
    }
    for (int i = count; i < component.length; i++) {
      component[i] = component[i - count];
    }
  }

  /**
   * Goes to an MCU row.
   *
   * @param coefficients by component of the frame
   * @param firstRows row of blocks in {@code coefficients} at which the MCU row starts
   */
  public void enterRow(CoefficientRows[] coefficients, int[] firstRows) {
    int place = 0;
    for (ScanLayout.Component c : layout.components()) {
      for (int v = 0; v < c.vertical(); v++) {
        int row = firstRows[c.index()] + v;
        short[] rowValues = coefficients[c.index()].coefficients(row);
        long[] rowMasks = coefficients[c.index()].masks(row);
        for (int h = 0; h < c.horizontal(); h++, place++) {
          values[place] = rowValues;
          masks[place] = rowMasks;
        }
      }
    }
  }

  /** Number in its row of the block at a place in an MCU. */
  int block(int place, int mcu) {
    return mcu * across[place] + column[place];
  }

  /** Has an MCU decoded block by block. */
  void decode(int mcu, Decoding decoding) throws JpegException {
    for (int i = 0; i < count; i++) {
      int block = block(i, mcu);
      masks[i][block] =
          decoding.decodeBlock(component[i], values[i], BlockGroup.index(block), masks[i][block]);
    }
  }

  /** Decodes what a scan holds of a block. */
  interface Decoding {
    /**
     * @param component its place in the scan
     * @param values the coefficient of zig-zag position k stands at {@code at + 16·k}
     * @param mask bit k is set where that coefficient may not be zero
     * @return the mask afterwards
     */
    long decodeBlock(int component, short[] values, int at, long mask) throws JpegException;
  }
}
