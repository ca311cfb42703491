package org.zellige.segment;

import java.util.ArrayList;
import java.util.List;
import org.zellige.JpegException;

/**
 * One table of a DHT segment (T.81 B.2.4.2).
 *
 * @param ac whether it codes AC coefficients, else DC differences
 * @param slot 0…3
 * @param counts number of codes of length 1…16, 16 bytes, each 0…255
 * @param symbols the symbols in the order of their codes, at most 256
 */
public record HuffmanTable(boolean ac, int slot, byte[] counts, byte[] symbols) {
  /** Reads the payload: one table or several. */
  public static List<HuffmanTable> parse(SegmentReader in) throws JpegException {
    List<HuffmanTable> tables = new ArrayList<>();
    // Some writers pad the segment; fewer bytes than a table's head are no table.
    while (in.remaining() > 16) {
      int head = in.u8();
      in.require((head & 0xEF) < 4, "Huffman table slot " + head);
      byte[] counts = in.bytes(16);
      int total = 0;
      for (byte count : counts) {
        total += count & 0xFF;
      }
      in.require(total <= 256 && total <= in.remaining(), "Huffman table of " + total + " codes");
      tables.add(new HuffmanTable(head >> 4 == 1, head & 15, counts, in.bytes(total)));
    }
    return tables;
  }

  /** Appends a DHT segment of this table alone. */
  public void writeTo(SegmentWriter out) {
    writeTo(out, List.of(this));
  }

  /** Appends one DHT segment of some tables; nothing for none. */
  public static void writeTo(SegmentWriter out, List<HuffmanTable> tables) {
    if (!tables.isEmpty()) {
      out.segment(Marker.DHT, body -> tables.forEach(table -> table.writeBody(body)));
    }
  }

  private void writeBody(SegmentWriter body) {
    body.u8((ac ? 1 << 4 : 0) | slot);
    body.bytes(counts);
    body.bytes(symbols);
  }
}
