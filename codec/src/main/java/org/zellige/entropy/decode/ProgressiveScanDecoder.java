package org.zellige.entropy.decode;

import java.util.Arrays;
import org.zellige.JpegException;
import org.zellige.entropy.huffman.DecodeTables;
import org.zellige.entropy.huffman.HuffmanDecodeTable;
import org.zellige.entropy.scan.Progression;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;

/** Decodes the four kinds of scan of a progressive image (T.81 G.1, G.2). */
abstract class ProgressiveScanDecoder extends HuffmanScanDecoder implements McuBlocks.Decoding {
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
      return first ? new DcFirst(stream, scan, layout) : new DcRefinement(stream, scan, layout);
    }
    return first
        ? new AcFirstScanDecoder(stream, scan, layout)
        : new AcRefinementScanDecoder(stream, scan, layout);
  }

  @Override
  int decodeMcus(McuBlocks blocks, int first, int end) throws JpegException {
    int mcu = first;
    do {
      blocks.decode(mcu++, this);
    } while (mcu < end && !reader.isOverrun());
    return mcu;
  }

  private static final class DcFirst extends ProgressiveScanDecoder {
    private final HuffmanDecodeTable[] tables;
    private final int[] predictions;

    DcFirst(StreamParser stream, Scan scan, ScanLayout layout) throws JpegException {
      super(stream, scan, layout);
      this.tables = DecodeTables.dc(stream, scan);
      this.predictions = new int[tables.length];
    }

    @Override
    void restart() {
      Arrays.fill(predictions, 0);
    }

    @Override
    public long decodeBlock(int component, short[] values, int at, long mask) throws JpegException {
      predictions[component] =
          (predictions[component] & carriedDc) + tables[component].decodeValue(reader, unknown);
      values[at] = (short) (predictions[component] << low);
      return mask | 1;
    }
  }

  private static final class DcRefinement extends ProgressiveScanDecoder {
    DcRefinement(StreamParser stream, Scan scan, ScanLayout layout) throws JpegException {
      super(stream, scan, layout);
    }

    @Override
    void restart() {}

    @Override
    public long decodeBlock(int component, short[] values, int at, long mask) {
      int bit = reader.take(1); // no branch on it: as often one as the other
      values[at] |= (short) (bit << low);
      return mask | bit;
    }
  }
}
