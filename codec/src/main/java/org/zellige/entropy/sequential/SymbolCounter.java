package org.zellige.entropy.sequential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zellige.entropy.huffman.AcSymbol;
import org.zellige.entropy.huffman.HuffmanStatistics;
import org.zellige.entropy.scan.BlockSink;
import org.zellige.entropy.scan.McuWalker;
import org.zellige.entropy.scan.ScanCoder;
import org.zellige.segment.HuffmanTable;
import org.zellige.segment.Scan;
import org.zellige.transform.BlockGroup;

/**
 * Counts the symbols of a sequential scan (T.81 F.1.2) and writes nothing: for images whose
 * coefficients are not kept while their tables are found.
 */
public final class SymbolCounter implements ScanCoder, BlockSink {
  private static final int SLOTS = 2;

  /** Symbols that the tables of T.81 Annex K stand for beside those of a sample: fitted. */
  private static final long PRIOR = 64;

  private final McuWalker walker;
  private final int[] predictors;

  /** By component. */
  private final long[][] dcCounts;

  private final long[][] acCounts;

  /** By slot. */
  private final HuffmanStatistics[] dc = {new HuffmanStatistics(), new HuffmanStatistics()};

  private final HuffmanStatistics[] ac = {new HuffmanStatistics(), new HuffmanStatistics()};

  /**
   * @param scan its components name slot 0 or 1
   * @param walker visits the scan's blocks
   */
  public SymbolCounter(Scan scan, McuWalker walker) {
    this.walker = walker;
    this.predictors = new int[scan.components().size()];
    this.dcCounts =
        scan.components().stream().map(c -> dc[c.dcTable()].counts()).toArray(long[][]::new);
    this.acCounts =
        scan.components().stream().map(c -> ac[c.acTable()].counts()).toArray(long[][]::new);
  }

  @Override
  public void row(int mcuRow) {
    walker.walk(mcuRow, this);
  }

  @Override
  public void finish() {
    // All is counted.
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
      counts[AcSymbol.ZERO_RUN] += run >> 4;
      counts[(run & 15) << 4 | size(coefficients[at + BlockGroup.BLOCKS * k])]++;
      last = k;
    }
    if (last != 63) {
      counts[AcSymbol.END_OF_BLOCK]++;
    }
  }

  /** Bits of a magnitude. */
  private static int size(int value) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(value));
  }

  @Override
  public void padding(int component) {
    dcCounts[component][0]++;
    acCounts[component][AcSymbol.END_OF_BLOCK]++;
  }

  @Override
  public void restart() {
    Arrays.fill(predictors, 0);
  }

  /** Adds what another has counted of the same scan. */
  public void add(SymbolCounter other) {
    for (int slot = 0; slot < SLOTS; slot++) {
      dc[slot].add(other.dc[slot]);
      ac[slot].add(other.ac[slot]);
    }
  }

  /**
   * Tables for an image of which this was a sample: with every symbol that those of T.81 Annex K
   * have, and as if a few symbols more had been counted, as often as these expect them.
   */
  public FixedTables tablesOfSample() {
    for (int slot = 0; slot < SLOTS; slot++) {
      if (!dc[slot].isEmpty()) {
        dc[slot].expect(FixedTables.STANDARD.find(false, slot), PRIOR);
        ac[slot].expect(FixedTables.STANDARD.find(true, slot), PRIOR);
      }
    }
    return tables();
  }

  /** The best tables for what was counted. */
  public FixedTables tables() {
    List<HuffmanTable> tables = new ArrayList<>();
    for (int slot = 0; slot < SLOTS; slot++) {
      if (!dc[slot].isEmpty()) {
        tables.add(dc[slot].table(false, slot));
      }
      if (!ac[slot].isEmpty()) {
        tables.add(ac[slot].table(true, slot));
      }
    }
    return FixedTables.made(tables);
  }
}
