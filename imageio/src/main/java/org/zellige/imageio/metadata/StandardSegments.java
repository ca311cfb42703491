package org.zellige.imageio.metadata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;
import javax.imageio.plugins.jpeg.JPEGQTable;

/** The segments that a writer offers before it has seen an image. */
public final class StandardSegments {
  private StandardSegments() {}

  /** A DQT segment with one table for each slot from 0. */
  public static MarkerSegment dqt(JPEGQTable... tables) {
    PayloadBuilder payload = new PayloadBuilder();
    for (int slot = 0; slot < tables.length; slot++) {
      QuantTable.append(payload, slot, tables[slot]);
    }
    return new MarkerSegment(MarkerSegment.DQT, payload.toArray());
  }

  /** A DHT segment with the tables for each slot from 0. */
  public static MarkerSegment dht(JPEGHuffmanTable[] dc, JPEGHuffmanTable[] ac) {
    PayloadBuilder payload = new PayloadBuilder();
    for (int slot = 0; slot < dc.length; slot++) {
      TableNodes.append(payload, 0, slot, dc[slot]);
    }
    for (int slot = 0; slot < ac.length; slot++) {
      TableNodes.append(payload, 1, slot, ac[slot]);
    }
    return new MarkerSegment(MarkerSegment.DHT, payload.toArray());
  }

  /** The DHT segment of T.81 Annex K.3: for luma alone, or for chroma too. */
  public static MarkerSegment annexKHuffmanTables(boolean chroma) {
    return chroma
        ? dht(
            new JPEGHuffmanTable[] {
              JPEGHuffmanTable.StdDCLuminance, JPEGHuffmanTable.StdDCChrominance
            },
            new JPEGHuffmanTable[] {
              JPEGHuffmanTable.StdACLuminance, JPEGHuffmanTable.StdACChrominance
            })
        : dht(
            new JPEGHuffmanTable[] {JPEGHuffmanTable.StdDCLuminance},
            new JPEGHuffmanTable[] {JPEGHuffmanTable.StdACLuminance});
  }

  /**
   * Everything before the entropy-coded data of a baseline JFIF file whose size is not known yet.
   *
   * @param horizontal sampling factor of luma; 1 for gray
   * @param vertical sampling factor of luma; 1 for gray
   * @param tables quantisation of luma, then chroma; luma alone makes a gray image
   */
  public static List<MarkerSegment> baseline(int horizontal, int vertical, JPEGQTable... tables) {
    int components = tables.length == 1 ? 1 : 3;
    return segments(
        SegmentsOfTree.jfif(1, 2, 0, 1, 1), components, horizontal << 4 | vertical, tables);
  }

  /** The same for four inks, which have Adobe's segment in place of a JFIF header. */
  public static List<MarkerSegment> inks(JPEGQTable table) {
    PayloadBuilder adobe = new PayloadBuilder();
    adobe.bytes("Adobe".getBytes(StandardCharsets.US_ASCII)).u16(100).u16(0).u16(0).u8(0);
    return segments(new MarkerSegment(MarkerSegment.APP14, adobe.toArray()), 4, 0x11, table);
  }

  private static List<MarkerSegment> segments(
      MarkerSegment first, int components, int sampling, JPEGQTable... tables) {
    PayloadBuilder frame = new PayloadBuilder().u8(8).u16(0).u16(0).u8(components);
    PayloadBuilder scan = new PayloadBuilder().u8(components);
    for (int id = 1; id <= components; id++) {
      int slot = id == 1 ? 0 : tables.length - 1;
      frame.u8(id).u8(id == 1 ? sampling : 0x11).u8(slot);
      scan.u8(id).u8(slot << 4 | slot);
    }
    scan.u8(0).u8(63).u8(0);
    List<MarkerSegment> segments = new ArrayList<>();
    segments.add(first);
    segments.add(dqt(tables));
    segments.add(annexKHuffmanTables(tables.length > 1));
    segments.add(new MarkerSegment(MarkerSegment.SOF0, frame.toArray()));
    segments.add(new MarkerSegment(MarkerSegment.SOS, scan.toArray()));
    return segments;
  }
}
