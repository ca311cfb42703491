package org.zellige.work;

/** Waits that an interrupt does not end: it is kept for whoever asks afterwards. */
public final class Uninterrupted {
  /** Something to wait for; may be waited for again after an interrupt. */
  @FunctionalInterface
  public interface Wait {
    void await() throws InterruptedException;
  }

  private Uninterrupted() {}

  public static void await(Wait wait) {
    boolean interrupted = false;
    while (true) {
      try {
        wait.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
