package org.zellige.entropy.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Builds the scripts that are written. */
public final class ScanScripts {
  /** Blocks that T.81 allows in an MCU of an interleaved scan (B.2.3). */
  private static final int MAX_BLOCKS_PER_MCU = 10;

  private static final int MAX_COMPONENTS = 4;

  private ScanScripts() {}

  /**
   * One scan of everything, or as few as T.81 allows.
   *
   * @param blocksPerMcu of each component
   */
  public static ScanScript sequential(int[] blocksPerMcu) {
    return new ScanScript(false, groups(blocksPerMcu).stream().map(ScriptScan::whole).toList());
  }

  /**
   * The fixed progressive script: all DC; of each component the coefficients 1 and 2 with all their
   * bits, then the others without their two lowest bits, then these one by one. So does jpegli.
   *
   * @param blocksPerMcu of each component
   */
  public static ScanScript progressive(int[] blocksPerMcu) {
    return progressive(
        blocksPerMcu,
        IntStream.range(0, blocksPerMcu.length).mapToObj(ScanScripts::fixedBands).toList());
  }

  /** The AC scans of a component in the fixed script. */
  public static List<ScriptScan> fixedBands(int component) {
    return bands(component, 2, 0, 2);
  }

  /**
   * AC scans of a component in two bands.
   *
   * @param split last coefficient of the lower band; 0 for a single band
   * @param low point transform of the first scan of the lower band
   * @param high likewise of the upper band
   */
  public static List<ScriptScan> bands(int component, int split, int low, int high) {
    List<ScriptScan> scans = new ArrayList<>();
    if (split > 0) {
      scans.add(ScriptScan.band(component, 1, split, low));
    }
    scans.add(ScriptScan.band(component, split + 1, 63, high));
    for (int bit = Math.max(low, high) - 1; bit >= 0; bit--) {
      if (split > 0 && bit < low) {
        scans.add(ScriptScan.refinement(component, 1, split, bit));
      }
      if (bit < high) {
        scans.add(ScriptScan.refinement(component, split + 1, 63, bit));
      }
    }
    return scans;
  }

  /** AC scans of a component in two bands that are refined as one. */
  public static List<ScriptScan> refinedAsOne(int component, int split, int low) {
    List<ScriptScan> scans = new ArrayList<>();
    if (split > 0) {
      scans.add(ScriptScan.band(component, 1, split, low));
    }
    scans.add(ScriptScan.band(component, split + 1, 63, low));
    for (int bit = low - 1; bit >= 0; bit--) {
      scans.add(ScriptScan.refinement(component, 1, 63, bit));
    }
    return scans;
  }

  /**
   * A progressive script: all DC, then the components' AC scans in turn, so that what matters most
   * of each comes early.
   *
   * @param blocksPerMcu of each component
   * @param bands the AC scans of each component
   */
  public static ScanScript progressive(int[] blocksPerMcu, List<List<ScriptScan>> bands) {
    List<ScriptScan> scans = new ArrayList<>();
    dcGroups(blocksPerMcu).forEach(group -> scans.add(ScriptScan.dc(group, 0)));
    int most = bands.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < most; i++) {
      for (List<ScriptScan> of : bands) {
        if (i < of.size()) {
          scans.add(of.get(i));
        }
      }
    }
    return new ScanScript(true, scans);
  }

  /**
   * Components that share a DC scan. Where one has several blocks in an MCU all stand alone: row by
   * row a block is predicted by its neighbour, which saves an eighth of the DC data of 4:2:0.
   */
  private static List<List<Integer>> dcGroups(int[] blocksPerMcu) {
    return Arrays.stream(blocksPerMcu).allMatch(blocks -> blocks == 1)
        ? groups(blocksPerMcu)
        : IntStream.range(0, blocksPerMcu.length).mapToObj(List::of).toList();
  }

  /** Components in order, as many in a scan as T.81 allows. */
  public static List<List<Integer>> groups(int[] blocksPerMcu) {
    List<List<Integer>> groups = new ArrayList<>();
    List<Integer> group = new ArrayList<>();
    int blocks = 0;
    for (int c = 0; c < blocksPerMcu.length; c++) {
      boolean full =
          group.size() == MAX_COMPONENTS || blocks + blocksPerMcu[c] > MAX_BLOCKS_PER_MCU;
      if (full && !group.isEmpty()) {
        groups.add(group);
        group = new ArrayList<>();
        blocks = 0;
      }
      group.add(c);
      blocks += blocksPerMcu[c];
    }
    groups.add(group);
    return groups;
  }
}
