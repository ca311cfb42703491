package org.zellige.entropy.scan;

import java.util.List;

/**
 * The order of blocks in a scan (T.81 A.2).
 *
 * @param mcusPerRow MCUs across
 * @param mcuRows MCUs down
 * @param components what each MCU holds, in the order of the scan header
 */
public record ScanLayout(int mcusPerRow, int mcuRows, List<Component> components) {
  /** Keeps its own copy of the list. */
  public ScanLayout {
    components = List.copyOf(components);
  }

  /**
   * One component of the scan.
   *
   * @param index in the frame
   * @param horizontal blocks across in an MCU; 1 in a scan of one component
   * @param vertical blocks down in an MCU; 1 in a scan of one component
   */
  public record Component(int index, int horizontal, int vertical) {}

  /** Blocks in an MCU. */
  public int blocksPerMcu() {
    return components.stream().mapToInt(c -> c.horizontal * c.vertical).sum();
  }
}
