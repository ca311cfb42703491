package org.zellige.entropy;

import org.zellige.JpegException;
import org.zellige.segment.StreamParser;

/** What all Huffman-coded scans share: symbols, DC differences, and how their data end. */
abstract class HuffmanScanDecoder extends ScanDecoder {
  final BitReader reader;

  HuffmanScanDecoder(StreamParser stream, ScanLayout layout) {
    this(stream, layout, new BitReader(stream.window(), stream.index()));
  }

  private HuffmanScanDecoder(StreamParser stream, ScanLayout layout, BitReader reader) {
    super(stream, layout, reader);
    this.reader = reader;
  }

  @Override
  final boolean isExhausted() throws JpegException {
    if (!reader.isOverrun()) {
      return false;
    }
    stream.diagnostics().warn("entropy-coded data end too early", reader.offset());
    return true;
  }

  /**
   * Decodes one symbol and leaves the reader after its code.
   *
   * @return the entry of the table without a value; see {@link HuffmanDecodeTable}
   */
  final int decodeSymbol(HuffmanDecodeTable table) throws JpegException {
    BitReader in = reader;
    if (in.count < 32) {
      in.fill();
    }
    int entry = table.symbolEntry((int) (in.bits >>> 32));
    if ((entry & HuffmanDecodeTable.LENGTH_MASK) > 16) {
      warnOfUnknownCode();
    }
    in.skip(entry & HuffmanDecodeTable.LENGTH_MASK);
    return entry;
  }

  /** Decodes a DC difference (T.81 F.2.2.1). */
  final int decodeDifference(HuffmanDecodeTable table) throws JpegException {
    int size = HuffmanDecodeTable.size(decodeSymbol(table));
    return size == 0 ? 0 : HuffmanDecodeTable.extend(reader.take(size), size);
  }

  final void warnOfUnknownCode() throws JpegException {
    if (!reader.isAtEnd()) {
      stream.diagnostics().warn("a code that is not in the Huffman table", reader.offset());
    }
  }
}
