package org.zellige.entropy.bits;

import java.util.Arrays;
import org.zellige.segment.Marker;
import org.zellige.segment.StreamWindow;

/**
 * The data of a scan without stuffed zeros and restart markers, for several readers at a time.
 * Whoever comes to the end of what was taken in takes in the next piece. The data end at any marker
 * but the restart marker that is due.
 */
public final class SharedData extends EntropyInput {
  /** Bytes of a piece: little beside the second cache. */
  private static final int PIECE = 1 << 16;

  /** Restart intervals that the data should have. */
  private final int intervals;

  /**
   * What was taken in so far. Arrays may hold more already.
   *
   * @param pieces the bytes
   * @param bytes how many
   * @param starts number of the first byte of each restart interval that was found
   * @param found how many were found
   * @param complete whether these are all data
   */
  private record Taken(byte[][] pieces, long bytes, long[] starts, int found, boolean complete) {}

  /** Written by one thread at a time, which holds the lock on this. */
  private volatile Taken taken = new Taken(new byte[8][], 0, new long[] {0}, 1, false);

  /**
   * @param start index in the window of the first byte of data
   * @param intervals restart intervals that they should have, from 1
   */
  public SharedData(StreamWindow window, int start, int intervals) {
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
    Taken now = taken;
    long wanted = first + limit - at;
    if (now.bytes < wanted && !now.complete) {
      now = take(wanted);
    }
    int end = (int) Math.min(limit, at + Math.max(0, now.bytes - first));
    long from = first;
    for (int copied = at; copied < end; ) {
      int offset = (int) (from % PIECE);
      int length = Math.min(end - copied, PIECE - offset);
      System.arraycopy(now.pieces[(int) (from / PIECE)], offset, to, copied, length);
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
  public long startOf(int interval) {
    Taken now = taken;
    if (interval >= now.found && !now.complete) {
      now = find(interval);
    }
    return interval < now.found ? now.starts[interval] : -1;
  }

  /** Number of the byte after a restart interval, or after what was taken in of it so far. */
  public long endOf(int interval) {
    Taken now = taken;
    return interval + 1 < now.found ? now.starts[interval + 1] : now.bytes;
  }

  private synchronized Taken take(long wanted) {
    while (taken.bytes < wanted && !taken.complete) {
      taken = withNextPiece(taken);
    }
    return taken;
  }

  private synchronized Taken find(int interval) {
    while (interval >= taken.found && !taken.complete) {
      taken = withNextPiece(taken);
    }
    return taken;
  }

  private Taken withNextPiece(Taken before) {
    byte[] piece = new byte[PIECE];
    long[] starts = before.starts;
    int found = before.found;
    int length = takeIn(piece, 0, PIECE);
    while (length < PIECE && found < intervals && passRestart(found - 1)) {
      if (found == starts.length) {
        starts = Arrays.copyOf(starts, (int) Math.min(2L * found, intervals));
      }
      starts[found] = before.bytes + length;
      found++;
      length = takeIn(piece, length, PIECE);
    }
    int number = (int) (before.bytes / PIECE);
    byte[][] pieces = before.pieces;
    if (number == pieces.length) {
      pieces = Arrays.copyOf(pieces, 2 * number);
    }
    pieces[number] = piece;
    return new Taken(pieces, before.bytes + length, starts, found, length < PIECE);
  }

  /** Passes a marker if it stands here. */
  private boolean passRestart(int number) {
    if (nextMarker() != Marker.RST0 + (number & 7)) {
      return false;
    }
    skipMarker();
    return true;
  }

  @Override
  public boolean zerosFollow() {
    return false;
  }

  @Override
  public void restart() {
    throw new IllegalStateException("restart markers are passed here");
  }
}
