package org.zellige.entropy;

import java.util.Arrays;
import java.util.List;
import org.zellige.segment.HuffmanTable;
import org.zellige.segment.Marker;
import org.zellige.segment.Scan;
import org.zellige.transform.BlockGroup;

/** Writes the entropy-coded data of a sequential scan (T.81 F.1.2). */
public final class SequentialCoder implements ScanCoder, BlockSink {
  /** Symbol of a block that is zero from here on. */
  static final int END_OF_BLOCK = 0x00;

  /** Symbol of sixteen zeros. */
  static final int ZERO_RUN = 0xF0;

  /** The longest code and 11 extra bits, 64 times, every byte stuffed; rounded up. */
  private static final int MAX_BLOCK_BYTES = 512;

  private final McuWalker walker;
  private final BitWriter out;
  private final long[][] dcEntries;
  private final long[][] acEntries;
  private final int[] predictors;
  private int restarts;

  /**
   * @param tables hold every symbol that will occur, under the slots that the scan names
   * @param walker visits the scan's blocks
   */
  public SequentialCoder(Scan scan, List<HuffmanTable> tables, McuWalker walker, BitWriter out) {
    this.walker = walker;
    this.out = out;
    this.predictors = new int[scan.components().size()];
    this.dcEntries =
        scan.components().stream()
            .map(component -> entries(tables, false, component.dcTable()))
            .toArray(long[][]::new);
    this.acEntries =
        scan.components().stream()
            .map(component -> entries(tables, true, component.acTable()))
            .toArray(long[][]::new);
  }

  private static long[] entries(List<HuffmanTable> tables, boolean ac, int slot) {
    return tables.stream()
        .filter(table -> table.ac() == ac && table.slot() == slot)
        .findFirst()
        .map(table -> new HuffmanEncodeTable(table).entries())
        .orElseThrow(() -> new IllegalArgumentException("no table for slot " + slot));
  }

  /**
   * Begins in the middle of a scan.
   *
   * @param dc the last DC coefficient of each component so far
   */
  public void goOnAfter(int[] dc) {
    System.arraycopy(dc, 0, predictors, 0, predictors.length);
  }

  @Override
  public void row(int mcuRow) {
    walker.walk(mcuRow, this);
  }

  @Override
  public void finish() {
    // No code is pending, and the bits of the last byte are the writer's.
  }

  @Override
  public void block(int component, short[] coefficients, int at, long mask) {
    out.reserve(MAX_BLOCK_BYTES);
    byte[] buffer = out.buffer;
    int position = out.position;
    long accumulator = out.accumulator;
    int free = out.free;

    int value = coefficients[at] - predictors[component];
    predictors[component] = coefficients[at];
    // A negative value's extra bits are those of value − 1, cut to its size (T.81 F.1.2.1.1).
    int sign = value >> 31;
    int size = Integer.SIZE - Integer.numberOfLeadingZeros((value ^ sign) - sign);
    long entry = dcEntries[component][size];
    long bits = entry >>> HuffmanEncodeTable.LENGTH_BITS | ((value + sign) & ((1 << size) - 1));
    int length = (int) entry & HuffmanEncodeTable.LENGTH_MASK;

    // One symbol is always pending, so that there is one place that puts.
    long[] ac = acEntries[component];
    int last = 0;
    long rest = mask & ~1L;
    while (rest != 0) {
      free -= length;
      if (free < 0) {
        position =
            BitWriter.store(buffer, position, accumulator << (length + free) | bits >>> -free);
        free += Long.SIZE;
        accumulator = bits;
      } else {
        accumulator = accumulator << length | bits;
      }
      int k = Long.numberOfTrailingZeros(rest);
      int run = k - last - 1;
      if (run > 15) {
        last += 16;
        entry = ac[ZERO_RUN];
        bits = entry >>> HuffmanEncodeTable.LENGTH_BITS;
      } else {
        last = k;
        rest &= rest - 1;
        value = coefficients[at + BlockGroup.BLOCKS * k];
        sign = value >> 31;
        size = Integer.SIZE - Integer.numberOfLeadingZeros((value ^ sign) - sign);
        entry = ac[run << 4 | size];
        bits = entry >>> HuffmanEncodeTable.LENGTH_BITS | ((value + sign) & ((1 << size) - 1));
      }
      length = (int) entry & HuffmanEncodeTable.LENGTH_MASK;
    }
    if (last != 63) {
      entry = ac[END_OF_BLOCK];
      int more = (int) entry & HuffmanEncodeTable.LENGTH_MASK;
      bits = bits << more | entry >>> HuffmanEncodeTable.LENGTH_BITS;
      length += more;
    }
    out.position = position;
    out.accumulator = accumulator;
    out.free = free;
    out.put(bits, length);
  }

  @Override
  public void padding(int component) {
    put(dcEntries[component][0]);
    put(acEntries[component][END_OF_BLOCK]);
  }

  private void put(long entry) {
    out.put(entry >>> HuffmanEncodeTable.LENGTH_BITS, (int) entry & HuffmanEncodeTable.LENGTH_MASK);
  }

  @Override
  public void restart() {
    out.marker(Marker.RST0 + (restarts++ & 7));
    Arrays.fill(predictors, 0);
  }
}
