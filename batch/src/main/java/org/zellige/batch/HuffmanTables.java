package org.zellige.batch;

import org.zellige.JpegInfo;

/** Counts the Huffman tables that a file defines. */
public final class HuffmanTables {
  private static final int DHT = 0xC4;

  /** Bytes of a table before its symbols: class and slot, and a number of codes for each length. */
  private static final int HEAD = 17;

  private HuffmanTables() {}

  /** The tables in all of its segments; a slot that is filled anew counts anew. */
  public static int count(byte[] jpeg, JpegInfo info) {
    int count = 0;
    for (JpegInfo.Segment segment : info.segments()) {
      if (segment.marker() == DHT) {
        long end = Math.min(segment.payloadOffset() + segment.payloadLength(), jpeg.length);
        count += count(jpeg, (int) Math.min(segment.payloadOffset(), end), (int) end);
      }
    }
    return count;
  }

  private static int count(byte[] jpeg, int start, int end) {
    int count = 0;
    int at = start;
    while (end - at >= HEAD) {
      int symbols = 0;
      for (int i = 1; i < HEAD; i++) {
        symbols += jpeg[at + i] & 0xFF;
      }
      at += HEAD + symbols;
      count++;
    }
    return count;
  }
}
