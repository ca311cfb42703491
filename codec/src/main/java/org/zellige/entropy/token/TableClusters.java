package org.zellige.entropy.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zellige.entropy.huffman.HuffmanCost;
import org.zellige.entropy.huffman.HuffmanStatistics;
import org.zellige.segment.HuffmanTable;

/**
 * Decides which contexts of an image's scans share a Huffman table. At first each has its own; then
 * those two are joined, again and again, that save most: a table less against longer codes. At no
 * scan more tables may be in force than there are slots, from the first scan of each to its last.
 */
final class TableClusters {
  private final HuffmanCost cost = new HuffmanCost();
  private final List<ScanTokens> scans;
  private final int slots;

  private TableClusters(List<ScanTokens> scans, int slots) {
    this.scans = scans;
    this.slots = slots;
  }

  /** The tables of each scan. */
  static List<ScanTables> of(List<ScanTokens> scans, int slots) {
    TableClusters clusters = new TableClusters(scans, slots);
    List<Cluster> dc = clusters.join(false);
    List<Cluster> ac = clusters.join(true);
    HuffmanTable[][] tables = new HuffmanTable[scans.size()][];
    for (int i = 0; i < tables.length; i++) {
      tables[i] = new HuffmanTable[scans.get(i).contexts() - 1];
    }
    List<List<HuffmanTable>> defined = new ArrayList<>();
    scans.forEach(scan -> defined.add(new ArrayList<>()));
    clusters.assignSlots(dc, false, tables, defined);
    clusters.assignSlots(ac, true, tables, defined);
    List<ScanTables> result = new ArrayList<>();
    for (int i = 0; i < tables.length; i++) {
      result.add(new ScanTables(defined.get(i), List.of(tables[i])));
    }
    return result;
  }

  /** Bits of all scans with the tables that {@link #of} chooses, as far as they depend on these. */
  static long bits(List<ScanTokens> scans, int slots) {
    TableClusters clusters = new TableClusters(scans, slots);
    return clusters.join(false).stream().mapToLong(c -> c.bits).sum()
        + clusters.join(true).stream().mapToLong(c -> c.bits).sum();
  }

  /** A context of a scan. */
  private record Use(int scan, int context) {}

  /** Contexts with one table. */
  private static final class Cluster {
    final HuffmanStatistics statistics;
    final List<Use> uses = new ArrayList<>();
    final long bits;

    Cluster(HuffmanStatistics statistics, long bits, List<Use> some, List<Use> more) {
      this.statistics = statistics;
      this.bits = bits;
      uses.addAll(some);
      uses.addAll(more);
      uses.sort(Comparator.comparingInt(Use::scan));
    }

    int first() {
      return uses.get(0).scan();
    }

    int last() {
      return uses.get(uses.size() - 1).scan();
    }

    boolean isLive(int scan) {
      return first() <= scan && scan <= last();
    }
  }

  private List<Cluster> join(boolean ac) {
    List<Cluster> clusters = new ArrayList<>();
    for (int s = 0; s < scans.size(); s++) {
      ScanTokens scan = scans.get(s);
      for (int context = 1; context < scan.contexts(); context++) {
        if (scan.isAc(context) == ac) {
          HuffmanStatistics statistics = scan.statistics(context);
          long bits = cost.of(statistics.counts(), 0);
          clusters.add(new Cluster(statistics, bits, List.of(new Use(s, context)), List.of()));
        }
      }
    }
    Savings savings = new Savings(clusters);
    while (savings.joinBest(-1)) {
      // The next pair.
    }
    for (int crowded = crowdedScan(clusters); crowded >= 0; crowded = crowdedScan(clusters)) {
      savings.joinBest(crowded);
    }
    return clusters;
  }

  /** The first scan at which more tables are in force than there are slots; −1 if there is none. */
  private int crowdedScan(List<Cluster> clusters) {
    for (int s = 0; s < scans.size(); s++) {
      int scan = s;
      if (clusters.stream().filter(c -> c.isLive(scan)).count() > slots) {
        return scan;
      }
    }
    return -1;
  }

  /** What joining saves, pair by pair. */
  private final class Savings {
    private final List<Cluster> clusters;

    /** Bits saved by joining clusters i and j < i. */
    private final List<long[]> saved = new ArrayList<>();

    Savings(List<Cluster> clusters) {
      this.clusters = clusters;
      for (int i = 0; i < clusters.size(); i++) {
        saved.add(row(i));
      }
    }

    private long[] row(int i) {
      long[] row = new long[i];
      for (int j = 0; j < i; j++) {
        row[j] = saving(clusters.get(i), clusters.get(j));
      }
      return row;
    }

    private long saving(Cluster a, Cluster b) {
      return a.bits + b.bits - cost.ofSum(a.statistics.counts(), b.statistics.counts());
    }

    /**
     * Joins the two that save most.
     *
     * @param scan at which both are to be in force, even if nothing is saved; −1 for any two that
     *     save something
     * @return whether two were joined
     */
    boolean joinBest(int scan) {
      long best = scan < 0 ? 0 : Long.MIN_VALUE;
      int a = -1;
      int b = -1;
      for (int i = 1; i < clusters.size(); i++) {
        for (int j = 0; j < i; j++) {
          boolean allowed =
              scan < 0 || (clusters.get(i).isLive(scan) && clusters.get(j).isLive(scan));
          if (allowed && saved.get(i)[j] > best) {
            best = saved.get(i)[j];
            a = i;
            b = j;
          }
        }
      }
      if (a < 0) {
        return false;
      }
      replace(a, b, best);
      return true;
    }

    /** Puts the sum of two clusters at the end. */
    private void replace(int a, int b, long saving) {
      Cluster first = clusters.get(b);
      Cluster second = clusters.get(a);
      HuffmanStatistics sum = new HuffmanStatistics();
      sum.add(first.statistics);
      sum.add(second.statistics);
      remove(a);
      remove(b);
      long bits = first.bits + second.bits - saving;
      clusters.add(new Cluster(sum, bits, first.uses, second.uses));
      saved.add(row(clusters.size() - 1));
    }

    private void remove(int index) {
      clusters.remove(index);
      saved.remove(index);
      for (int i = index; i < saved.size(); i++) {
        long[] old = saved.get(i);
        long[] row = Arrays.copyOf(old, old.length - 1);
        System.arraycopy(old, index + 1, row, index, row.length - index);
        saved.set(i, row);
      }
    }
  }

  /**
   * Gives each cluster a slot that is free from its first scan to its last.
   *
   * @param tables receives the table of each scan and context
   * @param defined receives the tables to be defined before each scan
   */
  private void assignSlots(
      List<Cluster> clusters,
      boolean ac,
      HuffmanTable[][] tables,
      List<List<HuffmanTable>> defined) {
    @Nullable Cluster[] holders = new Cluster[slots];
    clusters.sort(Comparator.comparingInt(Cluster::first));
    for (Cluster cluster : clusters) {
      int slot = 0;
      for (Cluster holder = holders[0];
          holder != null && holder.last() >= cluster.first();
          holder = holders[slot]) {
        slot++;
      }
      holders[slot] = cluster;
      HuffmanTable table = cluster.statistics.table(ac, slot);
      defined.get(cluster.first()).add(table);
      for (Use use : cluster.uses) {
        tables[use.scan()][use.context() - 1] = table;
      }
    }
  }
}
