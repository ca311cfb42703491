package org.zellige.entropy;

import java.util.List;
import org.zellige.transform.BlockGroup;

/** Visits the blocks of a sequential scan, MCU by MCU (T.81 A.2). Good for one pass. */
public final class McuWalker {
  private final ScanBlocks[] components;
  private final int mcusAcross;
  private final int restartInterval;
  private int untilRestart;

  /**
   * @param components those of the scan, in its order
   * @param mcusAcross MCUs in a row
   * @param restartInterval MCUs between restart markers; 0 for none
   */
  public McuWalker(List<ScanBlocks> components, int mcusAcross, int restartInterval) {
    this.components = components.toArray(ScanBlocks[]::new);
    this.mcusAcross = mcusAcross;
    this.restartInterval = restartInterval;
    this.untilRestart = restartInterval;
  }

  /** Hands over one row of MCUs; rows are to be walked from the top. */
  void walk(int mcuRow, BlockSink sink) {
    for (int mcu = 0; mcu < mcusAcross; mcu++) {
      if (restartInterval != 0) {
        if (untilRestart == 0) {
          sink.restart();
          untilRestart = restartInterval;
        }
        untilRestart--;
      }
      for (int c = 0; c < components.length; c++) {
        walkComponent(c, mcuRow, mcu, sink);
      }
    }
  }

  private void walkComponent(int c, int mcuRow, int mcu, BlockSink sink) {
    ScanBlocks component = components[c];
    int first = mcu * component.horizontal();
    int end = first + component.horizontal();
    int realEnd = Math.min(end, component.blocksAcross());
    for (int v = 0; v < component.vertical(); v++) {
      int row = mcuRow * component.vertical() + v;
      int block = first;
      if (row < component.blocksDown()) {
        int held = row % component.coefficients().rows();
        short[] coefficients = component.coefficients().readCoefficients(held);
        long[] masks = component.coefficients().readMasks(held);
        for (; block < realEnd; block++) {
          sink.block(c, coefficients, BlockGroup.index(block), masks[block]);
        }
      }
      for (; block < end; block++) {
        sink.padding(c);
      }
    }
  }
}
