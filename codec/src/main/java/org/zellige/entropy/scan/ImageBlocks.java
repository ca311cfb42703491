package org.zellige.entropy.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.zellige.work.Workers;

/**
 * All blocks of an image, to be coded in one or several scans.
 *
 * @param components all of the frame
 * @param mcusAcross MCUs across in an interleaved scan
 * @param mcuRows likewise down
 * @param restartInterval MCUs between restart markers; 0 for none
 */
public record ImageBlocks(
    List<ComponentBlocks> components, int mcusAcross, int mcuRows, int restartInterval) {

  /** Keeps its own copy of the list. */
  public ImageBlocks {
    components = List.copyOf(components);
  }

  /**
   * With one row of blocks of so many in place of a component's, for scans of this one alone.
   *
   * @param every from 1 to the component's rows
   */
  public ImageBlocks sample(int component, int every) {
    List<ComponentBlocks> others = new ArrayList<>(components);
    others.set(component, components.get(component).sample(every));
    return new ImageBlocks(others, mcusAcross, mcuRows, restartInterval);
  }

  /** Blocks of an MCU of an interleaved scan, by component. */
  public int[] blocksPerMcu() {
    return components.stream().mapToInt(ComponentBlocks::blocksPerMcu).toArray();
  }

  /** Blocks that hold samples of the image. */
  public long blocks() {
    return components.stream()
        .map(ComponentBlocks::alone)
        .mapToLong(c -> (long) c.blocksAcross() * c.blocksDown())
        .sum();
  }

  /** The first component of a scan, which is the only one if it holds AC coefficients alone. */
  public ComponentBlocks first(ScriptScan scan) {
    return components.get(scan.components().get(0));
  }

  /** Rows of MCUs of a scan. */
  public int rows(ScriptScan scan) {
    return scan.isInterleaved() ? mcuRows : first(scan).alone().blocksDown();
  }

  /** Blocks in a row of MCUs of a scan. */
  public int blocksAcross(ScriptScan scan) {
    if (!scan.isInterleaved()) {
      return first(scan).alone().blocksAcross();
    }
    return mcusAcross
        * scan.components().stream().mapToInt(c -> components.get(c).blocksPerMcu()).sum();
  }

  /** Makes the masks that AC scans are coded by. */
  public void prepareMasks(Collection<ScriptScan> scans, Workers workers) {
    for (ScriptScan scan : scans) {
      if (!scan.hasDc()) {
        int most = Math.max(scan.approximationLow(), scan.approximationHigh());
        first(scan).masks.prepare(most, workers);
      }
    }
  }

  /** What visits the blocks of a scan. */
  public McuWalker walker(ScriptScan scan) {
    boolean interleaved = scan.isInterleaved();
    List<ScanBlocks> blocks =
        scan.components().stream()
            .map(components::get)
            .map(interleaved ? ComponentBlocks::interleaved : ComponentBlocks::alone)
            .toList();
    int across = interleaved ? mcusAcross : first(scan).alone().blocksAcross();
    return new McuWalker(blocks, across, restartInterval);
  }
}
