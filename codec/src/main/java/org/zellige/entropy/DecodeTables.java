package org.zellige.entropy;

import org.jspecify.annotations.Nullable;
import org.zellige.JpegException;
import org.zellige.segment.HuffmanTable;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;

/** The decode tables that a scan asks for. */
final class DecodeTables {
  private DecodeTables() {}

  /** The DC tables of a scan's components. */
  static HuffmanDecodeTable[] dc(StreamParser stream, Scan scan) throws JpegException {
    HuffmanDecodeTable[] tables = new HuffmanDecodeTable[scan.components().size()];
    for (int i = 0; i < tables.length; i++) {
      int slot = scan.components().get(i).dcTable();
      tables[i] = derive(stream, stream.tables().dc(slot), "DC", slot);
    }
    return tables;
  }

  /** The AC tables of a scan's components. */
  static HuffmanDecodeTable[] ac(StreamParser stream, Scan scan) throws JpegException {
    HuffmanDecodeTable[] tables = new HuffmanDecodeTable[scan.components().size()];
    for (int i = 0; i < tables.length; i++) {
      int slot = scan.components().get(i).acTable();
      tables[i] = derive(stream, stream.tables().ac(slot), "AC", slot);
    }
    return tables;
  }

  private static HuffmanDecodeTable derive(
      StreamParser stream, @Nullable HuffmanTable table, String kind, int slot)
      throws JpegException {
    if (table == null) {
      throw new JpegException(kind + " Huffman table " + slot + " is not defined", stream.offset());
    }
    return new HuffmanDecodeTable(table, stream.offset());
  }
}
