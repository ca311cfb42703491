package org.zellige.entropy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zellige.segment.HuffmanTable;
import org.zellige.segment.Scan;
import org.zellige.transform.BlockGroup;

/** Counts the symbols of a sequential scan, to make its Huffman tables. */
public final class ScanStatistics implements BlockSink {
  private static final int SLOTS = 4;

  private final HuffmanStatistics[] dc = new HuffmanStatistics[SLOTS];
  private final HuffmanStatistics[] ac = new HuffmanStatistics[SLOTS];
  private final long[][] dcCounts;
  private final long[][] acCounts;
  private final int[] predictors;

  /** Starts counting for a scan, whose header says which components share a table. */
  public ScanStatistics(Scan scan) {
    int count = scan.components().size();
    dcCounts = new long[count][];
    acCounts = new long[count][];
    predictors = new int[count];
    for (int slot = 0; slot < SLOTS; slot++) {
      dc[slot] = new HuffmanStatistics();
      ac[slot] = new HuffmanStatistics();
    }
    for (int c = 0; c < count; c++) {
      dcCounts[c] = dc[scan.components().get(c).dcTable()].counts();
      acCounts[c] = ac[scan.components().get(c).acTable()].counts();
    }
  }

  /** Counts a row of MCUs. */
  public void add(McuWalker walker, int mcuRow) {
    walker.walk(mcuRow, this);
  }

  /** The best tables for what was counted: DC and AC of the slots in use. */
  public List<HuffmanTable> tables() {
    List<HuffmanTable> tables = new ArrayList<>();
    for (int slot = 0; slot < SLOTS; slot++) {
      if (!dc[slot].isEmpty()) {
        tables.add(dc[slot].table(false, slot));
      }
      if (!ac[slot].isEmpty()) {
        tables.add(ac[slot].table(true, slot));
      }
    }
    return tables;
  }

  @Override
  public void block(int component, short[] coefficients, int at, long mask) {
    dcCounts[component][size(coefficients[at] - predictors[component])]++;
    predictors[component] = coefficients[at];
    long[] counts = acCounts[component];
    int last = 0;
    for (long rest = mask & ~1L; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      int run = k - last - 1;
      last = k;
      counts[SequentialCoder.ZERO_RUN] += run >> 4;
      counts[(run & 15) << 4 | size(coefficients[at + BlockGroup.BLOCKS * k])]++;
    }
    if (last != 63) {
      counts[SequentialCoder.END_OF_BLOCK]++;
    }
  }

  @Override
  public void padding(int component) {
    dcCounts[component][0]++;
    acCounts[component][SequentialCoder.END_OF_BLOCK]++;
  }

  @Override
  public void restart() {
    Arrays.fill(predictors, 0);
  }

  /** The category of a value: its bits without sign (T.81 F.1.2.1). */
  private static int size(int value) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(value));
  }
}
