package org.zellige.entropy.decode;

import org.zellige.JpegException;
import org.zellige.entropy.bits.BitReader;
import org.zellige.entropy.huffman.UnknownCode;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.segment.StreamParser;

/** What all Huffman-coded scans share: what unknown codes and the end of data mean. */
abstract class HuffmanScanDecoder extends ScanDecoder {
  final BitReader reader;

  /** Warns. */
  final UnknownCode unknown = this::warnOfUnknownCode;

  HuffmanScanDecoder(StreamParser stream, ScanLayout layout) throws JpegException {
    this(stream, layout, new BitReader(stream.window(), stream.index()));
  }

  private HuffmanScanDecoder(StreamParser stream, ScanLayout layout, BitReader reader)
      throws JpegException {
    super(stream, layout, reader);
    this.reader = reader;
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

  private void warnOfUnknownCode() throws JpegException {
    if (!reader.isAtEnd()) {
      stream.diagnostics().warn("a code that is not in the Huffman table", reader.offset());
    }
  }
}
