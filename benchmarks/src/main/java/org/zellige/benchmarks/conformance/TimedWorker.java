package org.zellige.benchmarks.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes calls in a thread of its own and gives up on those that take too long. A thread that was
 * given up on is left to itself: Java cannot end it, but it does not keep the JVM alive.
 */
final class TimedWorker implements AutoCloseable {
  private final Duration limit;
  private ExecutorService thread = newThread();

  TimedWorker(Duration limit) {
    this.limit = limit;
  }

  private static ExecutorService newThread() {
    return Executors.newSingleThreadExecutor(
        Thread.ofPlatform().name("decoder").daemon().factory());
  }

  /** Makes a call and says how it ended. */
  <T> Outcome<T> call(Callable<T> callable) throws InterruptedException {
    Future<T> future = thread.submit(callable);
    try {
      return new Outcome.Returned<>(future.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      return e.getCause() instanceof IOException refusal
          ? new Outcome.Refused<>(refusal)
          : new Outcome.Crashed<>(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      thread.shutdownNow();
      thread = newThread();
      return new Outcome.TimedOut<>(limit);
    }
  }

  /**
   * Makes a call that has to do with a file, and takes its time.
   *
   * @param callable returns the number of warnings
   */
  HostileCall time(Path file, String name, Callable<Integer> callable) throws InterruptedException {
    long start = System.nanoTime();
    Outcome<Integer> outcome = call(callable);
    return new HostileCall(file, name, Duration.ofNanos(System.nanoTime() - start), outcome);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
