package org.zellige.entropy.arithmetic;

import org.zellige.entropy.bits.BitWriter;
import org.zellige.entropy.scan.BlockCountdown;
import org.zellige.entropy.scan.ComponentBlocks;
import org.zellige.entropy.scan.ImageBlocks;
import org.zellige.entropy.scan.McuWalker;
import org.zellige.entropy.scan.ScanCoder;
import org.zellige.entropy.scan.ScriptScan;
import org.zellige.segment.Marker;

/** What arithmetic-coded scans share (T.81 F.1.4, G.1.3). */
abstract class ArithmeticScanEncoder implements ScanCoder {
  final ArithmeticWriter out;
  final ArithmeticStatistics statistics;
  private int restarts;

  ArithmeticScanEncoder(ArithmeticWriter out, ArithmeticStatistics statistics) {
    this.out = out;
    this.statistics = statistics;
  }

  /**
   * The encoder of a scan of an image, whose masks are there.
   *
   * @param statistics of the scan, nothing gathered yet
   */
  static ArithmeticScanEncoder of(
      ScriptScan scan, ImageBlocks image, ArithmeticStatistics statistics, BitWriter bits) {
    ArithmeticWriter out = new ArithmeticWriter(bits);
    int low = scan.approximationLow();
    if (!scan.hasDc()) {
      ComponentBlocks component = image.first(scan);
      BlockCountdown restarts = new BlockCountdown(image.restartInterval());
      return scan.isRefinement()
          ? new ArithmeticAcRefinementEncoder(out, statistics, scan, component, restarts)
          : new ArithmeticAcFirstEncoder(out, statistics, scan, component, restarts);
    }
    McuWalker walker = image.walker(scan);
    if (scan.hasAc()) {
      return new ArithmeticMcuEncoder.Sequential(out, statistics, walker);
    }
    return scan.isRefinement()
        ? new ArithmeticMcuEncoder.DcRefinement(out, statistics, walker, low)
        : new ArithmeticMcuEncoder.DcFirst(out, statistics, walker, low);
  }

  /** Ends a restart interval. */
  public void restart() {
    out.restart(Marker.RST0 + (restarts++ & 7));
    statistics.restart();
  }

  @Override
  public final void finish() {
    out.finish();
  }
}
