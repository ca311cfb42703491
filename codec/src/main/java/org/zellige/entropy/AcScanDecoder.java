package org.zellige.entropy;

import org.zellige.JpegException;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;

/** Progressive scans of AC coefficients: one component, and runs of blocks that end at once. */
abstract class AcScanDecoder extends ProgressiveScanDecoder {
  final HuffmanDecodeTable table;
  final int start;
  final int end;

  /** Blocks from here on that hold no further symbols. */
  int endOfBandRun;

  AcScanDecoder(StreamParser stream, Scan scan, ScanLayout layout) throws JpegException {
    super(stream, scan, layout);
    this.table = DecodeTables.ac(stream, scan)[0];
    this.start = scan.spectralStart();
    this.end = scan.spectralEnd();
  }

  @Override
  final void restart() {
    endOfBandRun = 0;
  }

  /** Blocks in a run whose symbol has the given exponent, this block included. */
  final int runLength(int exponent) {
    return (1 << exponent) + (exponent == 0 ? 0 : reader.take(exponent));
  }
}
