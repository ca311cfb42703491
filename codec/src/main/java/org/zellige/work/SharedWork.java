package org.zellige.work;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Numbered pieces of work that whoever comes takes one by one. A helper that comes too late finds
 * none left, so nobody ever waits for a helper that has not started.
 */
final class SharedWork implements Runnable {
  private final int pieces;
  private final IntConsumer task;
  private final AtomicInteger next = new AtomicInteger();
  private final CountDownLatch unfinished;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  SharedWork(int pieces, IntConsumer task) {
    this.pieces = pieces;
    this.task = task;
    this.unfinished = new CountDownLatch(pieces);
  }

  /** Takes pieces until there are none left. Throws nothing: {@link #finish} does. */
  @Override
  public void run() {
    for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
      try {
        if (failure.get() == null) {
          task.accept(piece);
        }
      } catch (Throwable e) { // some languages declare none
        failure.compareAndSet(null, e);
      } finally {
        unfinished.countDown();
      }
    }
  }

  /** Takes part, waits for the others, and throws the first failure if there was one. */
  void finish() {
    run();
    // Others work on the caller's arrays, so an interrupt must not end the wait.
    Uninterrupted.await(unfinished::await);
    Failures.rethrowUnchecked(failure.get());
  }
}
