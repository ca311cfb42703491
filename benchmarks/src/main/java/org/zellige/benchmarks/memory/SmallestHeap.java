package org.zellige.benchmarks.memory;

import java.io.IOException;

/** Searches for the smallest heap that is large enough. */
final class SmallestHeap {
  /** MiB to which the JVM with its serial collector rounds the size of a heap up. */
  static final int STEP = 2;

  private SmallestHeap() {}

  /** Something that a heap may be too small for. */
  @FunctionalInterface
  interface Attempt {
    /**
     * Whether it succeeds.
     *
     * @param mebibytes size of the heap
     */
    boolean succeeds(int mebibytes) throws IOException, InterruptedException;
  }

  /**
   * The smallest multiple of the step that is enough.
   *
   * @param ceiling MiB of the largest heap tried
   * @return MiB
   * @throws IOException if the ceiling is not enough
   */
  static int find(int ceiling, Attempt attempt) throws IOException, InterruptedException {
    int tooSmall = 0;
    int enough = ceiling / STEP;
    if (!attempt.succeeds(enough * STEP)) {
      throw new IOException("no success with " + enough * STEP + " MiB");
    }
    while (enough - tooSmall > 1) {
      int middle = (tooSmall + enough) / 2;
      if (attempt.succeeds(middle * STEP)) {
        enough = middle;
      } else {
        tooSmall = middle;
      }
    }
    return enough * STEP;
  }
}
