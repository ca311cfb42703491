package org.zellige.viewer.job;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs the newest of its jobs. A new job cancels the one before; while that is still winding up,
 * the new one starts beside it, up to a number of threads, and beyond that it waits and is replaced
 * by newer ones.
 */
public final class Lane implements AutoCloseable {
  private final String name;
  private final int threads;
  private final int priority;
  private final Consumer<Throwable> faults;

  private int running;
  private @Nullable Entry current;
  private @Nullable Entry waiting;
  private boolean closed;

  private record Entry(Job job, Cancellation cancellation) {}

  /**
   * A lane without jobs.
   *
   * @param name of its threads
   * @param threads jobs that run at once, from 1: one that counts and others that wind up
   * @param priority of its threads, as {@link Thread#setPriority} takes it
   * @param faults told what jobs fail with, on their thread; not of cancelled ones
   */
  public Lane(String name, int threads, int priority, Consumer<Throwable> faults) {
    this.name = name;
    this.threads = threads;
    this.priority = priority;
    this.faults = faults;
  }

  /** Runs a job as soon as there is a thread, and cancels the one before. */
  public synchronized void submit(Job job) {
    cancel();
    if (closed) {
      return;
    }
    Entry entry = new Entry(job, new Cancellation());
    current = entry;
    if (running < threads) {
      start(entry);
    } else {
      waiting = entry;
    }
  }

  /** Cancels whatever runs or waits. */
  public synchronized void cancel() {
    waiting = null;
    if (current != null) {
      current.cancellation.cancel();
      current = null;
    }
  }

  /** Cancels everything and takes no more jobs. */
  @Override
  public synchronized void close() {
    closed = true;
    cancel();
  }

  private void start(Entry first) {
    running++;
    Thread thread = new Thread(() -> run(first), name);
    thread.setDaemon(true);
    thread.setPriority(priority);
    thread.start();
  }

  private void run(Entry first) {
    Entry entry = first;
    while (entry != null) {
      try {
        entry.job.run(entry.cancellation);
      } catch (IOException | RuntimeException | OutOfMemoryError e) {
        if (!entry.cancellation.isCancelled()) {
          faults.accept(e);
        }
      }
      entry = next();
    }
  }

  private synchronized @Nullable Entry next() {
    Entry next = waiting;
    waiting = null;
    if (next == null) {
      running--;
    }
    return next;
  }
}
