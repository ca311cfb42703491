package org.zellige.work;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hands out items in order, some at a time: fewer towards the end, so that all threads come to it
 * at the same time.
 */
final class Portions {
  /** Part of what is left that a portion is, by threads. */
  private static final int PER_THREAD = 2;

  private final int items;
  private final int most;
  private final int threads;
  private final AtomicInteger next = new AtomicInteger();

  /**
   * @param most items of a portion, from 1; a thread alone takes all at once
   */
  Portions(int items, int most, int threads) {
    this.items = items;
    this.most = most;
    this.threads = threads;
  }

  /** Hands a portion to a task; returns false if there is none left. */
  boolean giveTo(Workers.Portion task) throws IOException {
    int from = next.getAndUpdate(first -> first + size(first));
    if (from >= items) {
      return false;
    }
    task.run(from, from + size(from));
    return true;
  }

  boolean isEmpty() {
    return next.get() >= items;
  }

  /** Leaves nothing to be done. */
  void drop() {
    next.set(items);
  }

  private int size(int from) {
    int left = items - from;
    if (threads == 1 || left <= 1) {
      return left;
    }
    return Math.max(1, Math.min(most, left / (PER_THREAD * threads)));
  }
}
