package org.zellige.entropy.sequential;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zellige.entropy.bits.BitWriter;
import org.zellige.entropy.huffman.AcSymbol;
import org.zellige.entropy.huffman.HuffmanEncodeTable;
import org.zellige.entropy.scan.BlockSink;
import org.zellige.entropy.scan.McuWalker;
import org.zellige.entropy.scan.ScanCoder;
import org.zellige.segment.HuffmanTable;
import org.zellige.segment.Marker;
import org.zellige.segment.Scan;
import org.zellige.transform.BlockGroup;

/** Writes the entropy-coded data of a sequential scan (T.81 F.1.2). */
public final class SequentialCoder implements ScanCoder, BlockSink {
  /** The longest code and 11 extra bits, 64 times, and what is pending; rounded up. */
  private static final int MAX_BLOCK_BYTES = 256;

  /** Entries of small coefficients where none may be used. */
  private static final long[] NONE = {};

  /** The index of a small coefficient of value 0 at k, less k, behind DC. */
  private static final int FIRST = (HuffmanEncodeTable.SMALL << HuffmanEncodeTable.RUN_BITS) - 1;

  /**
   * What codes the coefficients of a component.
   *
   * @param dc entries by size
   * @param ac entries by symbol
   * @param small entries of small AC coefficients; see {@link HuffmanEncodeTable#smallEntries}
   */
  private record Codes(long[] dc, long[] ac, long[] small) {}

  private final McuWalker walker;
  private final BitWriter out;

  // By place in the scan.
  private final Codes[] codes;
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
    Map<Integer, Codes> bySlots = new HashMap<>();
    this.codes =
        scan.components().stream()
            .map(c ->
                bySlots.computeIfAbsent(
                    c.dcTable() << 4 | c.acTable(),
                    slots -> codes(tables, c.dcTable(), c.acTable())))
            .toArray(Codes[]::new);
  }

  private static Codes codes(List<HuffmanTable> tables, int dcSlot, int acSlot) {
    HuffmanEncodeTable dc = table(tables, false, dcSlot);
    HuffmanEncodeTable ac = table(tables, true, acSlot);
    return new Codes(dc.entries(), ac.entries(), ac.smallEntries());
  }

  private static HuffmanEncodeTable table(List<HuffmanTable> tables, boolean ac, int slot) {
    return tables.stream()
        .filter(table -> table.ac() == ac && table.slot() == slot)
        .findFirst()
        .map(HuffmanEncodeTable::new)
        .orElseThrow(() -> new IllegalArgumentException("no table for slot " + slot));
  }

  /**
   * Goes on in the middle of a scan.
   *
   * @param dc the last DC coefficient of each component so far
   */
  void goOnAfter(int[] dc) {
    System.arraycopy(dc, 0, predictors, 0, predictors.length);
  }

  /** The last DC coefficient of each component so far. */
  int[] lastDc() {
    return predictors.clone();
  }

  /**
   * Appends what was coded apart.
   *
   * @param dc the last DC coefficient of each component in it
   */
  void append(BitWriter coded, int[] dc) {
    out.append(coded);
    goOnAfter(dc);
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
    Codes codes = this.codes[component];
    code(component, coefficients, at, mask, hasLongRun(mask) ? NONE : codes.small);
  }

  /**
   * Whether there may be more zeros in a row than {@link HuffmanEncodeTable#LONGEST_RUN}: these
   * would have to fill the middle of a block.
   */
  private static boolean hasLongRun(long mask) {
    long rest = mask & -1L << 62 - HuffmanEncodeTable.LONGEST_RUN;
    return (rest & -rest) >>> HuffmanEncodeTable.LONGEST_RUN + 2 != 0;
  }

  /**
   * There is no call in here, because what lives across one stays in no register; and no more than
   * registers hold is carried from one coefficient to the next, since the stack would be what each
   * waits for. So the loop knows the last coefficient by the index that it would have, and what is
   * rare finds its run and value from there.
   *
   * @param small entries of small coefficients; {@link #NONE} if none may be used
   */
  private void code(int component, short[] coefficients, int at, long mask, long[] small) {
    byte[] buffer = out.buffer;
    int position = out.position;
    long accumulator = out.accumulator;
    int held = out.held;

    int value = coefficients[at] - predictors[component];
    predictors[component] = coefficients[at];
    int size = HuffmanEncodeTable.size(value);
    long entry =
        codes[component].dc[size]
            | HuffmanEncodeTable.extra(value, size) << HuffmanEncodeTable.LENGTH_BITS;
    int length = (int) entry & HuffmanEncodeTable.LENGTH_MASK;
    accumulator = accumulator << length | entry >>> HuffmanEncodeTable.LENGTH_BITS;
    held += length;
    BitWriter.store(buffer, position, accumulator, held);
    position += held >> 3;
    held &= 7;

    long rest = mask & ~1L;
    int origin = FIRST;
    while (rest != 0) {
      int k = Long.numberOfTrailingZeros(rest);
      rest &= rest - 1;
      int index =
          (coefficients[at + BlockGroup.BLOCKS * k] << HuffmanEncodeTable.RUN_BITS) + (k + origin);
      origin = FIRST - k;
      if (Integer.compareUnsigned(index, small.length) < 0) {
        entry = small[index];
      } else {
        int run = index & HuffmanEncodeTable.RUN_MASK;
        if (run > 15) {
          entry = codes[component].ac[AcSymbol.ZERO_RUN];
          rest |= 1L << k;
          origin += run - 15;
        } else {
          value = (index >> HuffmanEncodeTable.RUN_BITS) - HuffmanEncodeTable.SMALL;
          size = HuffmanEncodeTable.size(value);
          entry =
              codes[component].ac[run << 4 | size]
                  | HuffmanEncodeTable.extra(value, size) << HuffmanEncodeTable.LENGTH_BITS;
        }
      }
      length = (int) entry & HuffmanEncodeTable.LENGTH_MASK;
      accumulator = accumulator << length | entry >>> HuffmanEncodeTable.LENGTH_BITS;
      held += length;
      BitWriter.store(buffer, position, accumulator, held);
      position += held >> 3;
      held &= 7;
    }
    // Bit 63: the last coefficient ends a block by itself.
    if (mask >= 0) {
      entry = codes[component].ac[AcSymbol.END_OF_BLOCK];
      length = (int) entry & HuffmanEncodeTable.LENGTH_MASK;
      accumulator = accumulator << length | entry >>> HuffmanEncodeTable.LENGTH_BITS;
      held += length;
      BitWriter.store(buffer, position, accumulator, held);
    }
    out.position = position + (held >> 3);
    out.accumulator = accumulator;
    out.held = held & 7;
  }

  @Override
  public void padding(int component) {
    put(codes[component].dc[0]);
    put(codes[component].ac[AcSymbol.END_OF_BLOCK]);
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
