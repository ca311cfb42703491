package org.zellige.entropy;

import org.jspecify.annotations.Nullable;
import org.zellige.JpegException;
import org.zellige.segment.Frame;
import org.zellige.segment.HuffmanTable;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;

/** The decode tables that a scan asks for. */
final class DecodeTables {
  private DecodeTables() {}

  /** The DC tables of a scan's components. */
  static HuffmanDecodeTable[] dc(StreamParser stream, Scan scan) throws JpegException {
    return dc(stream, scan, 15);
  }

  /** The tables of the components of a lossless scan, in which there is a category 16. */
  static HuffmanDecodeTable[] lossless(StreamParser stream, Scan scan) throws JpegException {
    return dc(stream, scan, 16);
  }

  private static HuffmanDecodeTable[] dc(StreamParser stream, Scan scan, int largest)
      throws JpegException {
    HuffmanDecodeTable[] tables = new HuffmanDecodeTable[scan.components().size()];
    for (int i = 0; i < tables.length; i++) {
      int slot = scan.components().get(i).dcTable();
      tables[i] = derive(stream, stream.tables().dc(slot), false, slot, largest);
    }
    return tables;
  }

  /** The AC tables of a scan's components. */
  static HuffmanDecodeTable[] ac(StreamParser stream, Scan scan) throws JpegException {
    HuffmanDecodeTable[] tables = new HuffmanDecodeTable[scan.components().size()];
    for (int i = 0; i < tables.length; i++) {
      int slot = scan.components().get(i).acTable();
      tables[i] = derive(stream, stream.tables().ac(slot), true, slot, 15);
    }
    return tables;
  }

  private static HuffmanDecodeTable derive(
      StreamParser stream, @Nullable HuffmanTable defined, boolean ac, int slot, int largestDc)
      throws JpegException {
    HuffmanTable table = defined;
    // The frames of Motion-JPEG leave out the tables of annex K. They have no symbols for
    // progressive or lossless scans, so there a table that is missing is damage.
    Frame frame = stream.frame();
    if (table == null && !frame.isProgressive() && !frame.isLossless()) {
      table = StandardHuffmanTables.find(ac, slot);
    }
    if (table == null) {
      throw new JpegException(
          (ac ? "AC" : "DC") + " Huffman table " + slot + " is not defined", stream.offset());
    }
    return new HuffmanDecodeTable(table, largestDc, stream.offset());
  }
}
