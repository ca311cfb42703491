package org.zellige.entropy.token;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zellige.entropy.huffman.HuffmanEncodeTable;
import org.zellige.entropy.huffman.HuffmanStatistics;
import org.zellige.entropy.sequential.FixedTables;
import org.zellige.segment.HuffmanTable;

/** Gives sequential scans tables that were not made for them. */
final class FixedScanTables {
  private FixedScanTables() {}

  /**
   * The tables of each scan.
   *
   * @param slots by component, 0 or 1
   * @return empty if a table lacks a symbol that occurs
   */
  static Optional<List<ScanTables>> of(List<ScanTokens> scans, int[] slots, FixedTables fixed) {
    List<ScanTables> tables = new ArrayList<>();
    Set<HuffmanTable> inForce = new HashSet<>();
    for (ScanTokens scan : scans) {
      List<HuffmanTable> inUse = new ArrayList<>();
      List<HuffmanTable> defined = new ArrayList<>();
      for (int context = 1; context < scan.contexts(); context++) {
        int slot = slots[scan.scan().components().get(scan.component(context))];
        HuffmanTable table = fixed.find(scan.isAc(context), slot);
        if (!holds(table, scan.statistics(context))) {
          return Optional.empty();
        }
        inUse.add(table);
        if (inForce.add(table)) {
          defined.add(table);
        }
      }
      tables.add(new ScanTables(defined, inUse));
    }
    return Optional.of(tables);
  }

  private static boolean holds(HuffmanTable table, HuffmanStatistics statistics) {
    HuffmanEncodeTable codes = new HuffmanEncodeTable(table);
    for (int symbol = 0; symbol < 256; symbol++) {
      if (statistics.counts()[symbol] > 0 && codes.length(symbol) == 0) {
        return false;
      }
    }
    return true;
  }
}
