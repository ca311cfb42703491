package org.zellige.entropy.arithmetic;

import org.zellige.entropy.scan.BlockCountdown;
import org.zellige.entropy.scan.ComponentBlocks;
import org.zellige.entropy.scan.ScanBlocks;
import org.zellige.entropy.scan.ScriptScan;
import org.zellige.entropy.scan.SignificanceMasks;
import org.zellige.transform.BlockGroup;

/** The arithmetic-coded first scan of a band of AC coefficients (T.81 G.1.3.2). */
final class ArithmeticAcFirstEncoder extends ArithmeticScanEncoder {
  private final ScanBlocks component;
  private final SignificanceMasks masks;
  private final long band;
  private final int low;
  private final ArithmeticBandWriter writer;
  private final BlockCountdown restarts;

  ArithmeticAcFirstEncoder(
      ArithmeticWriter out,
      ArithmeticStatistics statistics,
      ScriptScan scan,
      ComponentBlocks component,
      BlockCountdown restarts) {
    super(out, statistics);
    this.component = component.alone();
    this.masks = component.masks;
    this.band = scan.band();
    this.low = scan.approximationLow();
    this.writer =
        new ArithmeticBandWriter(out, statistics, 0, scan.spectralStart(), scan.spectralEnd(), low);
    this.restarts = restarts;
  }

  @Override
  public void row(int row) {
    short[] coefficients = component.coefficients().readCoefficients(row);
    long[] rowMasks = masks.row(low, row);
    for (int block = 0; block < component.blocksAcross(); block++) {
      if (restarts.isDue()) {
        restart();
      }
      writer.write(coefficients, BlockGroup.index(block), rowMasks[block] & band);
    }
    out.settle();
  }
}
