package org.zellige.entropy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zellige.segment.Marker;
import org.zellige.segment.StreamWindow;

/**
 * The data of a scan without stuffed zeros and restart markers, for several readers at a time.
 * Whoever comes to the end of what was taken in takes in the next piece. The data end at any marker
 * but the restart marker that is due.
 */
final class SharedData extends EntropyInput {
  /** Bytes of a piece: little beside the second cache. */
  private static final int PIECE = 1 << 16;

  // Guarded by this.
  private final List<byte[]> pieces = new ArrayList<>();
  private long taken;
  private boolean complete;

  /** Restart intervals that the data should have. */
  private final int intervals;

  /** Number of the first byte of each interval that was found. */
  private volatile long[] starts = {0};

  /** How many were found; the array holds so many at least. */
  private volatile int found = 1;

  /**
   * @param window holds all the data
   * @param start index of their first byte
   * @param intervals restart intervals that they should have, from 1
   */
  SharedData(StreamWindow window, int start, int intervals) {
    super(window, start);
    this.intervals = intervals;
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

  /**
   * Where a restart interval starts.
   *
   * @return number of its first byte; −1 if the data end before
   */
  long startOf(int interval) {
    return interval < found || find(interval) ? starts[interval] : -1;
  }

  private synchronized boolean find(int interval) {
    while (interval >= found && !complete) {
      takePiece();
    }
    return interval < found;
  }

  /** Number of the byte after a restart interval, or after what was taken in of it so far. */
  synchronized long endOf(int interval) {
    return interval + 1 < found ? starts[interval + 1] : taken;
  }

  private synchronized byte[] piece(long index) {
    return pieces.get((int) (index / PIECE));
  }

  /** Takes bytes in; returns how many there are from the first on, fewer only if all are. */
  private synchronized long require(long wanted) {
    while (taken < wanted && !complete) {
      takePiece();
    }
    return taken;
  }

  private void takePiece() {
    byte[] piece = new byte[PIECE];
    int length = takeIn(piece, 0, PIECE);
    while (length < PIECE && passRestart(taken + length)) {
      length = takeIn(piece, length, PIECE);
    }
    pieces.add(piece);
    taken += length;
    complete = length < PIECE;
  }

  /** Passes the marker before the next interval, which starts with a byte, if it stands here. */
  private boolean passRestart(long start) {
    int number = found;
    if (number == intervals || nextMarker() != Marker.RST0 + (number - 1 & 7)) {
      return false;
    }
    skipMarker();
    if (number == starts.length) {
      starts = Arrays.copyOf(starts, (int) Math.min(2L * number, intervals));
    }
    starts[number] = start;
    found = number + 1;
    return true;
  }

  @Override
  boolean zerosFollow() {
    return false;
  }

  @Override
  void restart() {
    throw new IllegalStateException("restart markers are passed here");
  }
}
