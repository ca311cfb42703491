package org.zellige.entropy.token;

import org.zellige.entropy.bits.BitWriter;
import org.zellige.entropy.huffman.HuffmanEncodeTable;
import org.zellige.segment.Marker;

/** Writes tokens, each with one put. */
final class TokenWriter {
  /** Tokens for which room is made at a time. */
  private static final int SLICE = 512;

  /** Bytes of a token at most: 16 bits of code, 15 extra bits. */
  private static final int MAX_TOKEN_BYTES = 4;

  private final BitWriter out;
  private final long[] entries;
  private int restarts;

  /**
   * @param entries of the scan's tables; see {@link ScanTables#entries}
   */
  TokenWriter(long[] entries, BitWriter out) {
    this.entries = entries;
    this.out = out;
  }

  /** Writes some tokens. */
  void write(int[] tokens, int count) {
    for (int from = 0; from < count; ) {
      from = slice(tokens, from, Math.min(count, from + SLICE));
    }
  }

  /** Writes tokens up to an index, or up to and with a restart marker; returns how far. */
  private int slice(int[] tokens, int from, int to) {
    out.reserve(SLICE * MAX_TOKEN_BYTES + Long.BYTES);
    byte[] buffer = out.buffer;
    int position = out.position;
    long accumulator = out.accumulator;
    int held = out.held;
    int i = from;
    for (; i < to; i++) {
      int token = tokens[i];
      if (token == TokenBuffer.RESTART << TokenBuffer.SYMBOL_SHIFT) {
        break;
      }
      long entry = entries[token >>> TokenBuffer.SYMBOL_SHIFT];
      long bits = entry >>> HuffmanEncodeTable.LENGTH_BITS | (token & TokenBuffer.EXTRA_MASK);
      int length = (int) entry & HuffmanEncodeTable.LENGTH_MASK;
      accumulator = accumulator << length | bits;
      held += length;
      BitWriter.store(buffer, position, accumulator, held);
      position += held >> 3;
      held &= 7;
    }
    out.position = position;
    out.accumulator = accumulator;
    out.held = held;
    if (i < to) {
      out.marker(Marker.RST0 + (restarts++ & 7));
      i++;
    }
    return i;
  }
}
