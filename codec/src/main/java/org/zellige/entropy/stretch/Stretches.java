package org.zellige.entropy.stretch;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.zellige.entropy.decode.WantedPart;
import org.zellige.entropy.scan.ScanLayout;

/** Hands out the stretches of a scan to the threads that decode it. */
abstract class Stretches {
  final ScanLayout layout;
  final WantedPart wanted;

  /** Rows that a stretch should have at most. */
  final int mostRows;

  private final int threads;

  final ReentrantLock lock = new ReentrantLock();
  final Condition changed = lock.newCondition();
  private volatile boolean broken;

  Stretches(ScanLayout layout, WantedPart wanted, int mostRows, int threads) {
    this.layout = layout;
    this.wanted = wanted;
    this.mostRows = mostRows;
    this.threads = threads;
  }

  /** Begins the next stretch, for the calling thread to decode; null if there are none left. */
  abstract @Nullable Stretch begin();

  /** Waits until it is known where a stretch starts; null if that will never be, or at the end. */
  abstract @Nullable McuStart awaitStart(Stretch stretch);

  /** Tells that a stretch was begun in the wrong place. */
  abstract void missed();

  /**
   * Tells that one more row of a stretch is decoded.
   *
   * @param after where the next row starts
   * @param full whether there is no room for it
   * @return whether the stretch ends here
   */
  abstract boolean rowDone(Stretch stretch, McuStart after, boolean full);

  /** Whether all rows that are wanted are decoded. */
  abstract boolean areDone();

  /** Whether all rows that are wanted are decoded, and nothing was wrong. */
  final boolean areComplete() {
    lock.lock();
    try {
      return !broken && areDone();
    } finally {
      lock.unlock();
    }
  }

  /** Ends the work of all threads: something is wrong. */
  final void abandon() {
    lock.lock();
    try {
      broken = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  final boolean areAbandoned() {
    return broken;
  }

  /** Rows for a stretch: fewer towards the end, so that all threads come to it at the same time. */
  final int wantedRows(int first) {
    int left = wanted.endRow() - Math.max(first, wanted.firstRow());
    return Math.max(1, Math.min(mostRows, left / (2 * threads)));
  }

  /** The row that starts with an MCU. */
  final int row(McuStart start) {
    return start.mcu() / layout.mcusPerRow();
  }
}
