package org.zellige.entropy.decode;

import org.zellige.JpegException;
import org.zellige.entropy.scan.Progression;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;

/** What the four kinds of scan of a progressive image share (T.81 G.1, G.2). */
abstract class ProgressiveScanDecoder extends HuffmanScanDecoder {
  /** Point transform: the bit position of this scan. */
  final int low;

  ProgressiveScanDecoder(StreamParser stream, Scan scan, ScanLayout layout) throws JpegException {
    super(stream, layout);
    this.low = scan.approximationLow();
  }

  static ScanDecoder ofScan(StreamParser stream, Scan scan, ScanLayout layout)
      throws JpegException {
    Progression.check(scan, stream.offset());
    boolean first = scan.approximationHigh() == 0;
    if (scan.spectralStart() == 0) {
      return first
          ? new DcFirstScanDecoder(stream, scan, layout)
          : new DcRefinementScanDecoder(stream, scan, layout);
    }
    return first
        ? new AcFirstScanDecoder(stream, scan, layout)
        : new AcRefinementScanDecoder(stream, scan, layout);
  }
}
