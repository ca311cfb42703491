package org.zellige.metric;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Who does the work on an image: the caller's thread, alone or with the help of others. Work is cut
 * in bands of rows that depend on the image alone, so that results are the same for any number of
 * threads.
 */
final class Workers {
  /** Rows in a band; even, so that a band halves into whole rows. */
  static final int BAND = 64;

  /** The caller's thread alone. */
  static final Workers CALLER = new Workers(Runnable::run, 1);

  /** Work on rows {@code from} … {@code to − 1}. */
  @FunctionalInterface
  interface RowTask {
    void run(int from, int to);
  }

  private final Executor executor;
  private final int threads;

  private Workers(Executor executor, int threads) {
    this.executor = executor;
    this.threads = threads;
  }

  /**
   * The caller's thread and helpers from an executor. If it has none to spare, the caller does all
   * the work: handing in the executor on which the caller runs cannot lock up.
   *
   * @param threads at most that many at once, the caller among them, from 1
   */
  static Workers of(Executor executor, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(threads + " threads");
    }
    return threads == 1 ? CALLER : new Workers(executor, threads);
  }

  /** How many bands there are in that many rows. */
  static int bands(int rows) {
    return (rows + BAND - 1) / BAND;
  }

  /**
   * Runs the task once for each band; returns, or throws what a task threw, once all have ended.
   */
  void overRows(int rows, RowTask task) {
    int bands = bands(rows);
    SharedWork work =
        new SharedWork(bands, band -> task.run(band * BAND, Math.min(rows, (band + 1) * BAND)));
    try {
      for (int helper = 1; helper < Math.min(threads, bands); helper++) {
        executor.execute(work);
      }
    } catch (RejectedExecutionException e) {
      // Helpers only make it faster.
    }
    work.finish();
  }
}
