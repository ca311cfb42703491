package org.zellige.entropy;

import org.jspecify.annotations.Nullable;
import org.zellige.JpegException;
import org.zellige.segment.HuffmanTable;
import org.zellige.segment.StreamParser;

/** The decode tables that a scan asks for. */
final class DecodeTables {
  private DecodeTables() {}

  static HuffmanDecodeTable dc(StreamParser stream, int slot) throws JpegException {
    return derive(stream, stream.tables().dc(slot), "DC", slot);
  }

  static HuffmanDecodeTable ac(StreamParser stream, int slot) throws JpegException {
    return derive(stream, stream.tables().ac(slot), "AC", slot);
  }

  private static HuffmanDecodeTable derive(
      StreamParser stream, @Nullable HuffmanTable table, String kind, int slot)
      throws JpegException {
    if (table == null) {
      throw new JpegException(
          kind + " Huffman table " + slot + " is not defined", stream.position());
    }
    return new HuffmanDecodeTable(table, stream.position());
  }
}
