package org.zellige.entropy.stretch;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.zellige.entropy.bits.SharedData;
import org.zellige.entropy.decode.WantedPart;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.work.Uninterrupted;

/**
 * Stretches of data with restart markers: where one stands all is known. A stretch starts at the
 * last marker before its first row, or goes on where another ended because the next marker was too
 * far away.
 */
final class RestartStretches extends Stretches {
  private final SharedData data;

  /** MCUs between markers. */
  private final int interval;

  private final int components;

  // Guarded by the lock.

  /** Row of MCUs from which on no stretch was begun. */
  private int nextRow;

  /** Those that go on where others ended. */
  private final Deque<Stretch> rests = new ArrayDeque<>();

  /** Stretches that are being decoded. */
  private int decoding;

  /**
   * @param components of the scan
   */
  RestartStretches(
      SharedData data,
      ScanLayout layout,
      WantedPart wanted,
      int mostRows,
      int threads,
      int interval,
      int components) {
    super(layout, wanted, mostRows, threads);
    this.data = data;
    this.interval = interval;
    this.components = components;
  }

  @Override
  boolean areDone() {
    return nextRow >= wanted.endRow() && rests.isEmpty() && decoding == 0;
  }

  @Override
  @Nullable Stretch begin() {
    int first;
    int end;
    lock.lock();
    try {
      while (rests.isEmpty() && nextRow >= wanted.endRow() && decoding > 0 && !areAbandoned()) {
        Uninterrupted.await(changed::await);
      }
      if (areAbandoned() || areDone()) {
        return null;
      }
      decoding++;
      Stretch rest = rests.poll();
      if (rest != null) {
        return rest;
      }
      first = nextRow;
      end = endRow(first);
      nextRow = end;
    } finally {
      lock.unlock();
    }
    int number = lastInterval(first);
    long start = data.startOf(number); // reads, without the lock
    if (start < 0) {
      abandon();
      return null;
    }
    McuStart restart = new McuStart(number * interval, 8 * start, new int[components]);
    int firstWanted = Math.max(first, wanted.firstRow());
    return Stretch.at(restart, firstWanted, end - firstWanted);
  }

  /**
   * The row before which a stretch ends: one with a marker in the row before it or right above it.
   */
  private int endRow(int first) {
    int from = Math.max(first, wanted.firstRow());
    int wish = from + wantedRows(first);
    int number = lastInterval(wish);
    if (rowAfter(number) <= from) {
      number++;
    }
    return Math.min(rowAfter(number), wanted.endRow());
  }

  /** The last interval that begins before a row, or with it. */
  private int lastInterval(int row) {
    return row * layout.mcusPerRow() / interval;
  }

  /** The first row that begins with an interval, or after its first MCU. */
  private int rowAfter(int number) {
    long mcu = (long) number * interval;
    return (int) ((mcu + layout.mcusPerRow() - 1) / layout.mcusPerRow());
  }

  @Override
  @Nullable McuStart awaitStart(Stretch stretch) {
    return stretch.start;
  }

  @Override
  void missed() {
    throw new IllegalStateException("without guesses");
  }

  @Override
  boolean rowDone(Stretch stretch, McuStart after, boolean full) {
    stretch.rows++;
    boolean done = stretch.rows == stretch.wantedRows;
    if (!done && stretch.rows < mostRows) {
      return false;
    }
    lock.lock();
    try {
      if (!done) {
        rests.add(Stretch.at(after, row(after), stretch.wantedRows - stretch.rows));
      }
      decoding--;
      changed.signalAll();
      return true;
    } finally {
      lock.unlock();
    }
  }
}
