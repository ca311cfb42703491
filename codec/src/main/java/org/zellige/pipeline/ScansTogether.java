package org.zellige.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.zellige.transform.CoefficientRows;
import org.zellige.work.Uninterrupted;
import org.zellige.work.Workers;

/**
 * Decodes the scans of an image by several threads. Each decodes a scan, row by row, and stays
 * behind those that bring something of the same components before it.
 */
final class ScansTogether {
  /** Scans at most. */
  private static final int MOST_SCANS = 64;

  /** Bytes that they take at most: each has tables of its own, and some data. */
  static final long MEMORY = MOST_SCANS * (1L << 16);

  /** Rows that are waited for at a time. */
  private static final int ROWS = 8;

  private final CoefficientRows[] coefficients;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // Guarded by the lock.
  private final List<ScanInProgress> scans = new ArrayList<>();
  private boolean failed;

  /**
   * @param coefficients of the whole image, by component
   */
  ScansTogether(CoefficientRows[] coefficients) {
    this.coefficients = coefficients;
  }

  /** Adds the next scan; returns whether that is not too many. */
  boolean add(ScanInProgress scan) {
    scans.forEach(scan::follow);
    scans.add(scan);
    return scans.size() <= MOST_SCANS;
  }

  /**
   * Decodes all scans.
   *
   * @throws IOException if one is damaged
   */
  void decode(Workers workers) throws IOException {
    workers.together(() -> {
      try {
        for (ScanInProgress scan = next(); scan != null; scan = next()) {
          decode(scan);
        }
      } catch (IOException | RuntimeException | Error e) {
        fail(); // or others would wait for this one
        throw e;
      }
    });
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
