package org.zellige.batch.job;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Bytes that may be in use at once. Who asks first is served first, so that a large image does not
 * wait for ever while small ones pass; one that asks for more than there is gets all, alone.
 */
final class MemoryBudget {
  private final long total;
  private final Queue<Object> waiting = new ArrayDeque<>();
  private long free;

  /**
   * @param total bytes, from 1
   */
  MemoryBudget(long total) {
    this.total = total;
    this.free = total;
  }

  /**
   * Takes bytes, waiting until they are free.
   *
   * @return what was taken, to be given back
   */
  synchronized long take(long bytes) throws InterruptedException {
    long wanted = Math.max(0, Math.min(bytes, total));
    Object ticket = new Object();
    waiting.add(ticket);
    try {
      while (waiting.peek() != ticket || free < wanted) {
        wait();
      }
      free -= wanted;
      return wanted;
    } finally {
      waiting.remove(ticket);
      notifyAll();
    }
  }

  /** Gives back what {@link #take} returned. */
  synchronized void giveBack(long bytes) {
    free += bytes;
    notifyAll();
  }
}
