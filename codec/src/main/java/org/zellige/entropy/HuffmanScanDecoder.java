package org.zellige.entropy;

import org.zellige.JpegException;
import org.zellige.segment.StreamParser;

/** What all Huffman-coded scans share: symbols, DC differences, and how their data end. */
abstract class HuffmanScanDecoder extends ScanDecoder {
  final BitReader reader;

  HuffmanScanDecoder(StreamParser stream, ScanLayout layout) throws JpegException {
    this(stream, layout, new BitReader(stream.window(), stream.index()));
  }

  private HuffmanScanDecoder(StreamParser stream, ScanLayout layout, BitReader reader)
      throws JpegException {
    super(stream, layout, reader);
    this.reader = reader;
  }

  @Override
  int decodeMcus(McuBlocks blocks, int first, int end) throws JpegException {
    int mcu = first;
    do {
      decodeMcu(blocks, mcu++);
    } while (mcu < end && !reader.isOverrun());
    return mcu;
  }

  @Override
  final int idleMcus() throws JpegException {
    if (!reader.isOverrun()) {
      return emptyBlocks();
    }
    stream.diagnostics().warn("entropy-coded data end too early", reader.offset());
    return LOST;
  }

  /** Number of blocks to come of which the last symbol said that nothing follows. */
  int emptyBlocks() {
    return 0;
  }

  /**
   * Decodes one symbol and leaves the reader after its code.
   *
   * @return the entry of the table; see {@link HuffmanDecodeTable}
   */
  final int decodeSymbol(HuffmanDecodeTable table) throws JpegException {
    BitReader in = reader;
    if (in.count < 32) {
      in.fill();
    }
    int entry = table.find((int) (in.bits >>> 32));
    int length = HuffmanDecodeTable.codeLength(entry);
    if (length > 16) {
      warnOfUnknownCode();
    }
    in.skip(length);
    return entry;
  }

  /** Decodes a symbol and the value of its magnitude bits, which is 0 if there are none. */
  final int decodeDifference(HuffmanDecodeTable table) throws JpegException {
    BitReader in = reader;
    if (in.count < 32) { // a code of 17 bits at most and 15 of magnitude
      in.fill();
    }
    int entry = table.find((int) (in.bits >>> 32));
    if (HuffmanDecodeTable.codeLength(entry) > 16) {
      warnOfUnknownCode();
    }
    int value = HuffmanDecodeTable.size(entry) == 0 ? 0 : HuffmanDecodeTable.value(entry, in.bits);
    in.skip(entry & HuffmanDecodeTable.TOTAL_MASK);
    return value;
  }

  final void warnOfUnknownCode() throws JpegException {
    if (!reader.isAtEnd()) {
      stream.diagnostics().warn("a code that is not in the Huffman table", reader.offset());
    }
  }
}
