package org.zellige.entropy.decode;

import org.zellige.JpegException;
import org.zellige.entropy.bits.BitReader;
import org.zellige.entropy.huffman.DecodeTables;
import org.zellige.entropy.huffman.HuffmanDecodeTable;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;

/** Decodes the differences of a Huffman-coded lossless scan (T.81 H.2.2). */
final class LosslessHuffmanDecoder extends LosslessScanDecoder {
  /** The one difference of category 16, which has no magnitude bits (T.81 H.1.2.2). */
  private static final int CATEGORY_16 = 32768;

  private final BitReader reader;

  /** By place in the scan. */
  private final HuffmanDecodeTable[] tables;

  LosslessHuffmanDecoder(StreamParser stream, Scan scan, ScanLayout layout) throws JpegException {
    this(stream, scan, layout, new BitReader(stream.window(), stream.index()));
  }

  private LosslessHuffmanDecoder(
      StreamParser stream, Scan scan, ScanLayout layout, BitReader reader) throws JpegException {
    super(stream, layout, reader);
    this.reader = reader;
    this.tables = DecodeTables.lossless(stream, scan);
  }

  @Override
  int decodeDifference(int component, int v, int x) throws JpegException {
    HuffmanDecodeTable table = tables[component];
    BitReader in = reader;
    if (in.count < 32) { // a code of 17 bits at most and 15 of magnitude
      in.fill();
    }
    int entry = table.find((int) (in.bits >>> 32));
    if (HuffmanDecodeTable.isUnknown(entry) && !in.isAtEnd()) {
      stream.diagnostics().warn("a code that is not in the Huffman table", in.offset());
    }
    int value;
    if (HuffmanDecodeTable.size(entry) == 0) {
      value = HuffmanDecodeTable.run(entry) == 0 ? 0 : CATEGORY_16;
    } else {
      value = HuffmanDecodeTable.value(entry, in.bits);
    }
    in.skip(entry & HuffmanDecodeTable.TOTAL_MASK);
    return value;
  }

  @Override
  void restart() {
    // Differences are coded one by one: nothing is carried over.
  }

  @Override
  boolean isExhausted() throws JpegException {
    if (!reader.isOverrun()) {
      return false;
    }
    stream.diagnostics().warn("entropy-coded data end too early", reader.offset());
    return true;
  }
}
