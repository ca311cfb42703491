package org.zellige.entropy.huffman;

import org.jspecify.annotations.Nullable;
import org.zellige.JpegException;
import org.zellige.segment.Frame;
import org.zellige.segment.HuffmanTable;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;

/** The decode tables that a scan asks for. */
public final class DecodeTables {
  private DecodeTables() {}

  /** The DC tables of a scan's components. */
  public static HuffmanDecodeTable[] dc(StreamParser stream, Scan scan) throws JpegException {
    return dc(stream, scan, 15);
  }

  /** The tables of the components of a lossless scan, in which there is a category 16. */
  public static HuffmanDecodeTable[] lossless(StreamParser stream, Scan scan) throws JpegException {
    return dc(stream, scan, 16);
  }

  private static HuffmanDecodeTable[] dc(StreamParser stream, Scan scan, int largest)
      throws JpegException {
    int[] slots = scan.components().stream().mapToInt(Scan.ScanComponent::dcTable).toArray();
    HuffmanDecodeTable[] tables = new HuffmanDecodeTable[slots.length];
    for (int i = 0; i < tables.length; i++) {
      int same = first(slots, slots[i]);
      tables[i] =
          same < i
              ? tables[same]
              : derive(stream, stream.tables().dc(slots[i]), false, slots[i], largest);
    }
    return tables;
  }

  /** The AC tables of a scan's components. */
  public static HuffmanDecodeTable[] ac(StreamParser stream, Scan scan) throws JpegException {
    int[] slots = scan.components().stream().mapToInt(Scan.ScanComponent::acTable).toArray();
    HuffmanDecodeTable[] tables = new HuffmanDecodeTable[slots.length];
    for (int i = 0; i < tables.length; i++) {
      int same = first(slots, slots[i]);
      tables[i] =
          same < i
              ? tables[same]
              : derive(stream, stream.tables().ac(slots[i]), true, slots[i], 15);
    }
    return tables;
  }

  /** The first component with a slot: those with the same one share a table. */
  private static int first(int[] slots, int slot) {
    int first = 0;
    while (slots[first] != slot) {
      first++;
    }
    return first;
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
