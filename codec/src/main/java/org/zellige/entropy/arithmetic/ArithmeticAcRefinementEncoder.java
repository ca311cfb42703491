package org.zellige.entropy.arithmetic;

import org.zellige.entropy.scan.BlockCountdown;
import org.zellige.entropy.scan.ComponentBlocks;
import org.zellige.entropy.scan.ScanBlocks;
import org.zellige.entropy.scan.ScriptScan;
import org.zellige.entropy.scan.SignificanceMasks;
import org.zellige.transform.BlockGroup;

/**
 * An arithmetic-coded scan that brings one bit more of a band of AC coefficients (T.81 G.1.3.3).
 */
final class ArithmeticAcRefinementEncoder extends ArithmeticScanEncoder {
  private final ScanBlocks component;
  private final SignificanceMasks masks;
  private final byte[] bins;
  private final long band;
  private final int start;
  private final int end;
  private final int low;
  private final BlockCountdown restarts;

  ArithmeticAcRefinementEncoder(
      ArithmeticWriter out,
      ArithmeticStatistics statistics,
      ScriptScan scan,
      ComponentBlocks component,
      BlockCountdown restarts) {
    super(out, statistics);
    this.component = component.alone();
    this.masks = component.masks;
    this.bins = statistics.ac(0);
    this.band = scan.band();
    this.start = scan.spectralStart();
    this.end = scan.spectralEnd();
    this.low = scan.approximationLow();
    this.restarts = restarts;
  }

  @Override
  public void row(int row) {
    short[] coefficients = component.coefficients().readCoefficients(row);
    long[] now = masks.row(low, row);
    long[] before = masks.row(low + 1, row);
    for (int block = 0; block < component.blocksAcross(); block++) {
      if (restarts.isDue()) {
        restart();
      }
      block(coefficients, BlockGroup.index(block), now[block] & band, before[block] & band);
    }
    out.settle();
  }

  private void block(short[] coefficients, int at, long mask, long old) {
    // A block cannot end before the last coefficient that the scans before gave it.
    int lastBefore = 63 - Long.numberOfLeadingZeros(old);
    int k = start;
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      int next = Long.numberOfTrailingZeros(rest);
      int bin = 3 * (k - 1);
      if (k > lastBefore) {
        out.encode(bins, bin, 0);
      }
      for (; k < next; k++) {
        out.encode(bins, bin + 1, 0);
        bin += 3;
      }
      int value = coefficients[at + BlockGroup.BLOCKS * k];
      if ((old >>> k & 1) != 0) {
        out.encode(bins, bin + 2, Math.abs(value) >> low & 1);
      } else {
        out.encode(bins, bin + 1, 1);
        out.encodeEven(value >>> 31);
      }
      k++;
    }
    if (k <= end) {
      out.encode(bins, 3 * (k - 1), 1);
    }
  }
}
