package org.zellige.work;

import java.io.IOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Threads that do the same task at the same time: the caller, and who comes before he is done. */
final class Party {
  private final Workers.Task task;
  private final Thread caller = Thread.currentThread();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // Guarded by the lock.
  private int working;
  private boolean closed;
  private @Nullable Throwable failure;

  Party(Workers.Task task) {
    this.task = task;
  }

  /** For a helper. Throws nothing: {@link #finish} does. */
  void help() {
    if (Thread.currentThread() != caller && enter()) {
      work();
    }
  }

  /** Takes part, waits for those who came, and throws the first failure if there was one. */
  void finish() throws IOException {
    if (enter()) {
      work();
    }
    lock.lock();
    try {
      closed = true;
      while (working > 0) {
        Uninterrupted.await(changed::await);
      }
    } finally {
      lock.unlock();
    }
    Failures.rethrow(failure);
  }

  private boolean enter() {
    lock.lock();
    try {
      if (!closed) {
        working++;
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private void work() {
    Throwable thrown = null;
    try {
      task.run();
    } catch (Throwable e) { // some languages declare none
      thrown = e;
    }
    lock.lock();
    try {
      working--;
      failure = failure == null ? thrown : failure;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
