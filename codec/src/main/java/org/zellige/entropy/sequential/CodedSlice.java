package org.zellige.entropy.sequential;

import java.util.List;
import org.zellige.entropy.bits.BitWriter;
import org.zellige.entropy.scan.BlockSink;
import org.zellige.entropy.scan.McuWalker;
import org.zellige.segment.HuffmanTable;
import org.zellige.segment.Scan;
import org.zellige.transform.BlockGroup;

/**
 * Rows of MCUs coded apart from those before them, on whose last DC coefficients the codes of the
 * first MCU depend: that one is kept as it is until the slice is joined to the scan.
 */
public final class CodedSlice {
  private final BitWriter bits = new BitWriter();
  private final FirstMcu first = new FirstMcu();
  private int[] lastDc = {};

  /**
   * Codes rows; what was coded before is forgotten.
   *
   * @param source is asked for the blocks of each row before they are visited
   * @param endRow exclusive
   */
  public <E extends Exception> void code(
      Scan scan,
      List<HuffmanTable> tables,
      McuWalker walker,
      int firstRow,
      int endRow,
      RowSource<E> source)
      throws E {
    bits.clear();
    first.clear();
    SequentialCoder coder = new SequentialCoder(scan, tables, walker, bits);
    source.row(firstRow);
    walker.walkFirst(firstRow, first);
    coder.goOnAfter(first.lastDc);
    walker.walkRest(firstRow, coder);
    for (int row = firstRow + 1; row < endRow; row++) {
      source.row(row);
      coder.row(row);
    }
    lastDc = coder.lastDc();
  }

  /** Makes the blocks of rows. */
  @FunctionalInterface
  public interface RowSource<E extends Exception> {
    void row(int mcuRow) throws E;
  }

  /** Appends all to a scan. */
  public void appendTo(SequentialCoder scan) {
    first.codeBy(scan);
    scan.append(bits, lastDc);
  }

  /** The blocks of an MCU, side by side in a group. */
  private static final class FirstMcu implements BlockSink {
    private final short[] values = new short[BlockGroup.LENGTH];
    private final long[] masks = new long[BlockGroup.BLOCKS];

    /** By block; −1 less the component for padding. */
    private final int[] components = new int[BlockGroup.BLOCKS];

    private int count;
    private final int[] lastDc = new int[BlockGroup.BLOCKS];

    void clear() {
      count = 0;
    }

    @Override
    public void block(int component, short[] coefficients, int at, long mask) {
      values[count] = coefficients[at];
      for (long rest = mask & ~1L; rest != 0; rest &= rest - 1) {
        int k = BlockGroup.BLOCKS * Long.numberOfTrailingZeros(rest);
        values[count + k] = coefficients[at + k];
      }
      masks[count] = mask;
      lastDc[component] = coefficients[at];
      components[count++] = component;
    }

    @Override
    public void padding(int component) {
      components[count++] = -1 - component;
    }

    @Override
    public void restart() {
      throw new IllegalStateException("slices have no restart markers");
    }

    void codeBy(BlockSink coder) {
      for (int block = 0; block < count; block++) {
        if (components[block] >= 0) {
          coder.block(components[block], values, block, masks[block]);
        } else {
          coder.padding(-1 - components[block]);
        }
      }
    }
  }
}
