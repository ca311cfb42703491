package org.zellige.segment;

import java.util.ArrayList;
import java.util.List;

/** Bytes of a stream that were given up, but may be wanted again. */
final class KeptBytes {
  /** Bytes at the most, whatever is asked for: one array must hold them in the end. */
  private static final long MOST = 1 << 30;

  private final long most;
  private final List<byte[]> pieces = new ArrayList<>();
  private int count;

  /**
   * @param most bytes
   */
  KeptBytes(long most) {
    this.most = Math.min(most, MOST);
  }

  /** Keeps the first bytes of an array. */
  void add(byte[] data, int length) {
    byte[] piece = new byte[length];
    System.arraycopy(data, 0, piece, 0, length);
    pieces.add(piece);
    count += length;
  }

  /** How many are kept. */
  int count() {
    return count;
  }

  /** Whether so many more would be too many. */
  boolean isFull(int more) {
    return count + (long) more > most;
  }

  /** All that were kept, with the first bytes of an array behind them. */
  byte[] with(byte[] data, int length) {
    byte[] all = new byte[Math.addExact(count, length)];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    System.arraycopy(data, 0, all, at, length);
    return all;
  }
}
