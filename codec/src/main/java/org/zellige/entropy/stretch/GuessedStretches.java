package org.zellige.entropy.stretch;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.zellige.entropy.decode.WantedPart;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.work.Uninterrupted;

/**
 * Stretches of data without restart markers. Who finds the last one unfinished begins the one after
 * it at a guessed place: Huffman codes fall into step with the right ones after some symbols, MCUs
 * after some more. What lies before the right place is forgotten once that is known.
 */
final class GuessedStretches extends Stretches {
  /** Part of a row by which a guess lies before the place that is expected, at first. */
  private static final double LEAD = 0.15;

  // Guarded by the lock.
  private Stretch newest;
  private double lead = LEAD;

  /** Of the rows decoded last; 0 if there are none. */
  private double bitsPerRow;

  GuessedStretches(
      ScanLayout layout, WantedPart wanted, int mostRows, int threads, McuStart start) {
    super(layout, wanted, mostRows, threads);
    this.newest = Stretch.at(start, 0, 0);
    this.newest.end = start;
  }

  @Override
  boolean areDone() {
    return isLast(newest.end);
  }

  @Override
  @Nullable Stretch begin() {
    lock.lock();
    try {
      while (!areAbandoned()) {
        McuStart start = newest.end;
        if (start != null) {
          if (isLast(start)) {
            return null;
          }
          newest = Stretch.at(start, row(start), wantedRows(row(start)));
          return newest;
        }
        long guess = guess();
        if (guess >= 0) {
          int first = newest.wantedEnd();
          newest.next = Stretch.near(guess, first, wantedRows(first));
          newest = newest.next;
          return newest;
        }
        Uninterrupted.await(changed::await);
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  private boolean isLast(@Nullable McuStart start) {
    return start != null && row(start) >= wanted.endRow();
  }

  /** A bit shortly before the end of the newest stretch; −1 if it pays to wait for that. */
  private long guess() {
    Stretch before = newest;
    McuStart start = before.start;
    boolean whole = wanted.firstMcu() == 0 && wanted.endMcu() >= layout.mcusPerRow();
    if (!whole || bitsPerRow == 0 || before.wantedEnd() >= wanted.endRow()) {
      return -1;
    }
    double left = before.wantedRows - before.rows - lead;
    long from = start == null ? before.guess : start.bit() + before.bits;
    return left <= 0 ? -1 : from + (long) (left * bitsPerRow);
  }

  @Override
  @Nullable McuStart awaitStart(Stretch stretch) {
    lock.lock();
    try {
      while (stretch.start == null && !areAbandoned()) {
        Uninterrupted.await(changed::await);
      }
      McuStart start = stretch.start;
      if (areAbandoned() || start == null) {
        return null;
      }
      if (isLast(start)) {
        end(stretch, start); // the one before became longer than it should
        return null;
      }
      return start;
    } finally {
      lock.unlock();
    }
  }

  @Override
  void missed() {
    lock.lock();
    try {
      lead = Math.min(1, 2 * lead);
    } finally {
      lock.unlock();
    }
  }

  @Override
  boolean rowDone(Stretch stretch, McuStart after, boolean full) {
    lock.lock();
    try {
      McuStart start = requireNonNull(stretch.start);
      stretch.rows++;
      stretch.bits = after.bit() - start.bit();
      bitsPerRow = (double) stretch.bits / stretch.rows;
      Stretch next = stretch.next;
      boolean enough =
          next == null ? stretch.rows >= stretch.wantedRows : after.bit() >= next.guess;
      if (enough || stretch.rows > stretch.wantedRows || full || isLast(after)) {
        end(stretch, after);
      }
      changed.signalAll();
      return stretch.end != null;
    } finally {
      lock.unlock();
    }
  }

  private void end(Stretch stretch, McuStart after) {
    stretch.end = after;
    if (stretch.next != null) {
      stretch.next.start = after;
    }
    changed.signalAll();
  }
}
