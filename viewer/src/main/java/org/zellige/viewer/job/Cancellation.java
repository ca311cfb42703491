package org.zellige.viewer.job;

import java.io.IOException;

/** Tells a job that nobody wants its result any more. */
public final class Cancellation {
  private volatile boolean cancelled;

  /** What a job ends with that found itself cancelled; not a fault. */
  public static final class CancelledException extends IOException {
    CancelledException() {
      super("cancelled");
    }
  }

  /** From now on the job is not wanted. */
  public void cancel() {
    cancelled = true;
  }

  /** Whether the job is no longer wanted. */
  public boolean isCancelled() {
    return cancelled;
  }

  /**
   * Ends a job that is no longer wanted. To be called wherever it can stop, such as between rows.
   *
   * @throws CancelledException if it is cancelled
   */
  public void check() throws CancelledException {
    if (cancelled) {
      throw new CancelledException();
    }
  }
}
