package org.zellige.pipeline.decode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.transform.CoefficientRows;
import org.zellige.work.Uninterrupted;

/**
 * Decodes the scans of an image by several threads. Each decodes a scan, row by row, and stays
 * behind those that bring something of the same components before it. Who finds no scan left can
 * make pixels of the rows that all scans have passed.
 */
final class ScansTogether implements CoefficientImage.Arrival {
  /** Scans at most. */
  private static final int MOST_SCANS = 64;

  /** Bytes that they take at most: each has tables of its own, and some data. */
  static final long MEMORY = MOST_SCANS * (1L << 16);

  /** Rows that are waited for at a time. */
  private static final int ROWS = 8;

  private final FrameLayout layout;
  private final CoefficientRows[] coefficients;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // Guarded by the lock.
  private final List<ScanInProgress> scans = new ArrayList<>();
  private boolean failed;

  /**
   * @param coefficients of the whole image, by component
   */
  ScansTogether(FrameLayout layout, CoefficientRows[] coefficients) {
    this.layout = layout;
    this.coefficients = coefficients;
  }

  /** Adds the next scan; returns whether that is not too many. */
  boolean add(ScanInProgress scan) {
    scans.forEach(scan::follow);
    scans.add(scan);
    return scans.size() <= MOST_SCANS;
  }

  /**
   * Decodes scans that nobody has begun, until there are none left.
   *
   * @throws IOException if one is damaged
   */
  @Override
  public void decode() throws IOException {
    try {
      for (ScanInProgress scan = next(); scan != null; scan = next()) {
        decode(scan);
      }
    } catch (IOException | RuntimeException | Error e) {
      fail(); // or others would wait for this one
      throw e;
    }
  }

  @Override
  public boolean await(int mcuRow) {
    lock.lock();
    try {
      while (!failed && !scans.stream().allMatch(scan -> scan.reaches(mcuRow, layout))) {
        Uninterrupted.await(changed::await);
      }
      return !failed;
    } finally {
      lock.unlock();
    }
  }

  /** A scan that nobody has begun, better one that need not wait; null if there is none. */
  private @Nullable ScanInProgress next() {
    lock.lock();
    try {
      ScanInProgress found = null;
      for (ScanInProgress scan : scans) {
        if (scan.mayBegin() && (found == null || !found.isFree() && scan.isFree())) {
          found = scan;
        }
      }
      if (found == null || failed) {
        return null;
      }
      found.begin();
      return found;
    } finally {
      lock.unlock();
    }
  }

  private void decode(ScanInProgress scan) throws IOException {
    int allowed = 0;
    for (int row = 0; row < scan.mcuRows(); row++) {
      if (row == allowed) {
        allowed = awaitRows(scan);
        if (allowed == row) {
          return;
        }
      }
      scan.decodeRow(coefficients);
      if (row == scan.mcuRows() - 1) {
        scan.checkEnd();
      }
      tell(scan);
    }
  }

  /** Waits until some rows can be decoded; returns how many in all, no more if a scan failed. */
  private int awaitRows(ScanInProgress scan) {
    lock.lock();
    try {
      int wanted = Math.min(scan.mcuRows(), scan.rows() + ROWS);
      while (!failed && scan.rowsAllowed() < wanted) {
        Uninterrupted.await(changed::await);
      }
      return failed ? scan.rows() : scan.rowsAllowed();
    } finally {
      lock.unlock();
    }
  }

  private void tell(ScanInProgress scan) {
    lock.lock();
    try {
      scan.rowDone();
      if (scan.rows() % ROWS == 0 || scan.isDone()) {
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private void fail() {
    lock.lock();
    try {
      failed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
