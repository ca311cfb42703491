package org.zellige.batch.job;

/**
 * Hears of what goes on, from one thread at a time. What it throws ends the batch, as if it was
 * cancelled.
 */
public interface BatchListener {
  /** Hears nothing. */
  BatchListener NONE = new BatchListener() {};

  /**
   * All files are known, and work begins.
   *
   * @param files number of them
   * @param bytes of them together
   */
  default void begun(int files, long bytes) {}

  /** Work on a file begins. */
  default void started(String input) {}

  /**
   * Work on a file has ended; of several at once, whichever ends first is told first.
   *
   * @param progress of the whole
   */
  default void progressed(Progress progress) {}

  /** A result. They come in the order of the inputs, whichever ends first. */
  default void finished(FileResult result) {}

  /**
   * How far a batch is.
   *
   * @param files that have ended
   * @param bytes of them together
   */
  record Progress(int files, long bytes) {}
}
