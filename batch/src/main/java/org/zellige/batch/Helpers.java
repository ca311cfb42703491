package org.zellige.batch;

import java.util.concurrent.Executor;

/**
 * Threads that help with one image while they have nothing else to do.
 *
 * @param executor refuses what no thread can begin at once
 * @param threads at most that many at once, the one that asks for help among them, from 1
 */
public record Helpers(Executor executor, int threads) {
  /** Nobody. */
  public static final Helpers NONE = new Helpers(Runnable::run, 1);
}
