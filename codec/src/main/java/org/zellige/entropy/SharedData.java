package org.zellige.entropy;

import java.util.ArrayList;
import java.util.List;
import org.zellige.segment.StreamWindow;

/**
 * The data of a scan without stuffed zeros, for several readers at a time. Whoever comes to the end
 * of what was taken in takes in the next piece.
 */
final class SharedData extends EntropyInput {
  /** Bytes of a piece: little beside the second cache. */
  private static final int PIECE = 1 << 16;

  // Guarded by this.
  private final List<byte[]> pieces = new ArrayList<>();
  private long taken;
  private boolean complete;

  /**
   * @param window holds all the data
   * @param start index of their first byte
   */
  SharedData(StreamWindow window, int start) {
    super(window, start);
  }

  /**
   * Copies bytes.
   *
   * @param first number of the first one in the data
   * @param at index in {@code to} at which they are put
   * @param limit index there before which they end
   * @return index after the last one; less than {@code limit} only where the data end
   */
  int copy(long first, byte[] to, int at, int limit) {
    int end = (int) Math.min(limit, at + Math.max(0, require(first + limit - at) - first));
    long from = first;
    for (int copied = at; copied < end; ) {
      byte[] piece = piece(from);
      int offset = (int) (from % PIECE);
      int length = Math.min(end - copied, PIECE - offset);
      System.arraycopy(piece, offset, to, copied, length);
      copied += length;
      from += length;
    }
    return end;
  }

  /** Whether the data, as far as they were taken in, reach to a bit. */
  synchronized boolean reach(long bit) {
    return bit <= 8 * taken;
  }

  private synchronized byte[] piece(long index) {
    return pieces.get((int) (index / PIECE));
  }

  /** Takes bytes in; returns how many there are from the first on, fewer only if all are. */
  private synchronized long require(long wanted) {
    while (taken < wanted && !complete) {
      byte[] piece = new byte[PIECE];
      int length = takeIn(piece, 0, PIECE);
      pieces.add(piece);
      taken += length;
      complete = length < PIECE;
    }
    return taken;
  }

  @Override
  boolean zerosFollow() {
    return false;
  }

  @Override
  void restart() {
    throw new IllegalStateException("without restart markers");
  }
}
