package org.zellige.viewer.block;

import java.util.Arrays;
import org.zellige.JpegInfo;

/** How long the codes of a file's Huffman tables are, at some place of the file. */
final class HuffmanLengths {
  private static final int DHT = 0xC4;
  private static final int SLOTS = 4;
  private static final int SYMBOLS = 256;

  /** By class (0 DC, 1 AC), slot and symbol; 0 where there is no code. */
  private final int[][][] lengths = new int[2][SLOTS][SYMBOLS];

  private final byte[] jpeg;
  private final JpegInfo info;
  private int next;

  /** Knows no tables yet. */
  HuffmanLengths(byte[] jpeg, JpegInfo info) {
    this.jpeg = jpeg;
    this.info = info;
  }

  /** Reads the tables that stand before an offset. */
  void readUpTo(long offset) {
    while (next < info.segments().size() && info.segments().get(next).offset() < offset) {
      JpegInfo.Segment segment = info.segments().get(next);
      if (segment.marker() == DHT) {
        read((int) segment.payloadOffset(), segment.payloadLength());
      }
      next++;
    }
  }

  /** T.81 B.2.4.2. The file was decoded before, so that its tables are sound. */
  private void read(int start, int length) {
    int at = start;
    int end = Math.min(jpeg.length, start + length);
    while (at + 17 <= end) {
      int head = jpeg[at] & 0xFF;
      int[] table = lengths[head >> 4 & 1][head & SLOTS - 1];
      Arrays.fill(table, 0);
      int symbol = at + 17;
      for (int bits = 1; bits <= 16; bits++) {
        int count = jpeg[at + bits] & 0xFF;
        for (int i = 0; i < count && symbol < end; i++) {
          table[jpeg[symbol] & 0xFF] = bits;
          symbol++;
        }
      }
      at = symbol;
    }
  }

  int[] dc(int slot) {
    return lengths[0][slot & SLOTS - 1];
  }

  int[] ac(int slot) {
    return lengths[1][slot & SLOTS - 1];
  }
}
