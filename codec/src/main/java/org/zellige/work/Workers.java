package org.zellige.work;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/**
 * Who does the work on an image: the caller's thread, alone or with the help of others. Where
 * results depend on how work is cut, it is cut in ways that depend on the image alone, so that they
 * are the same for any number of threads.
 */
public final class Workers {
  /** Rows in a band; even, so that halving needs no row of another. */
  public static final int BAND = 64;

  /** Columns in a strip: what a filter down the columns keeps of it fits into the nearest cache. */
  public static final int STRIP = 256;

  /** The caller's thread alone. */
  public static final Workers CALLER = new Workers(Runnable::run, 1);

  /** Work on rows or columns {@code from} … {@code to − 1}. */
  @FunctionalInterface
  public interface RangeTask {
    void run(int from, int to);
  }

  private final Executor executor;
  private final int threads;

  private Workers(Executor executor, int threads) {
    this.executor = executor;
    this.threads = threads;
  }

  /**
   * The caller's thread and helpers from an executor. If it has none to spare, or fails, the caller
   * does all the work: handing in the executor on which the caller runs cannot lock up.
   *
   * @param threads at most that many at once, the caller among them, from 1
   */
  public static Workers of(Executor executor, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(threads + " threads");
    }
    return threads == 1 ? CALLER : new Workers(executor, threads);
  }

  /** The caller's thread with the help of the common pool, as many as there are processors. */
  public static Workers common() {
    return of(ForkJoinPool.commonPool(), Runtime.getRuntime().availableProcessors());
  }

  /** Where helpers come from. */
  public Executor executor() {
    return executor;
  }

  /** At most so many threads work at once. */
  public int threads() {
    return threads;
  }

  /**
   * Asks for a helper beside the caller, who may come late or never.
   *
   * @return whether there was one to ask
   */
  public boolean ask(Runnable helper) {
    if (threads == 1) {
      return false;
    }
    try {
      executor.execute(helper);
      return true;
    } catch (Throwable e) {
      // Refused, or a fault of the executor. Helpers who came before are at work on what is the
      // caller's, so he must go on to wait for them.
      return false;
    }
  }

  /** What all threads do at the same time. */
  @FunctionalInterface
  public interface Task {
    void run() throws IOException;
  }

  /**
   * Runs the task on the caller's thread, and beside it on those of helpers who come before that
   * one is done. A task must end when those of others have nothing left to do, or have failed.
   *
   * <p>Returns, or throws the first of what tasks threw, once all have ended.
   */
  public void together(Task task) throws IOException {
    Party party = new Party(task);
    int helpers = threads - 1;
    while (helpers > 0 && ask(party::help)) {
      helpers--;
    }
    party.finish();
  }

  /** What a thread does with items {@code from} … {@code to − 1}. */
  @FunctionalInterface
  public interface Portion {
    void run(int from, int to) throws IOException;
  }

  /** Makes what a thread works with, its memory above all. */
  @FunctionalInterface
  public interface Start {
    Portion start() throws IOException;
  }

  /**
   * Shares out items, for tasks whose results do not depend on how they are cut. Each thread that
   * comes in time starts once, then takes portions until none is left; a thread alone takes all at
   * once.
   *
   * @param most items of a portion, from 1
   * @throws IOException what the first task that failed threw, once all have ended
   */
  public void share(int items, int most, Start start) throws IOException {
    Workers needed = items > 1 ? this : CALLER;
    Portions portions = new Portions(items, most, needed.threads);
    needed.together(() -> {
      if (portions.isEmpty()) {
        return;
      }
      try {
        Portion task = start.start();
        while (portions.giveTo(task)) {
          // The next one.
        }
      } finally {
        portions.drop(); // after a failure nothing is to be done any more
      }
    });
  }

  /** Runs the task once for each band of rows. */
  public void overRows(int rows, RangeTask task) {
    overRanges(0, rows, BAND, task);
  }

  /** Runs the task once for each band of so many rows. */
  public void overRows(int from, int to, int band, RangeTask task) {
    overRanges(from, to, band, task);
  }

  /** Work on rows {@code from} … {@code to − 1} of a tile. */
  @FunctionalInterface
  public interface TileTask {
    void run(int tile, int from, int to);
  }

  /**
   * Runs the task once for each band of rows of each tile. There are just as many bands as keep all
   * threads busy: for tasks that must first do what other bands do, too, and whose results do not
   * depend on bands.
   */
  public void overBands(int rows, int tiles, TileTask task) {
    int bands = Math.max(1, Math.min(rows / BAND, (threads - 1) / tiles + 1));
    overRanges(
        0,
        tiles * bands,
        1,
        (piece, end) -> {
          int band = piece % bands;
          int from = (int) ((long) rows * band / bands);
          int to = (int) ((long) rows * (band + 1) / bands);
          task.run(piece / bands, from, to);
        });
  }

  /** Runs the task once for each strip of columns. */
  public void overColumns(int columns, RangeTask task) {
    overRanges(0, columns, STRIP, task);
  }

  /** Returns, or throws what a task threw, once all tasks have ended. */
  private void overRanges(int start, int end, int step, RangeTask task) {
    int pieces = (end - start + step - 1) / step;
    SharedWork work =
        new SharedWork(
            pieces, n -> task.run(start + n * step, Math.min(end, start + (n + 1) * step)));
    int helpers = Math.min(threads, pieces) - 1;
    while (helpers > 0 && ask(work)) {
      helpers--;
    }
    work.finish();
  }
}
