package org.zellige.batch.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.zellige.batch.job.BatchJob;

/**
 * What happens on Ctrl-C: no file is begun any more, those that are being worked on have a moment
 * to be finished, and what is not by then is left as it was.
 */
final class Interruption implements AutoCloseable {
  /** Seconds. */
  private static final long PATIENCE = 5;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch told = new CountDownLatch(1);
  private final Thread hook;

  Interruption(BatchJob job, Console console) {
    this.hook = new Thread(() -> stop(job, console), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stop(BatchJob job, Console console) {
    job.cancel();
    console.complain("stopping");
    try {
      if (ended.await(PATIENCE, TimeUnit.SECONDS)) {
        told.await(PATIENCE, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    job.abort();
  }

  /** The work has ended, by itself or because it was stopped; reports are still to be written. */
  void ended() {
    ended.countDown();
  }

  @Override
  public void close() {
    ended.countDown();
    told.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It is running.
    }
  }
}
