package org.zellige.quant;

import org.zellige.transform.Kernels;

/** How hard rate–distortion quantisation looks for the best levels of AC coefficients. */
public enum Search {
  /** A coefficient after the other. */
  GREEDY,

  /** All of a block at once, by dynamic programming. */
  TRELLIS;

  /**
   * A search with memory of its own, for one thread.
   *
   * @param factors of each zig-zag position: the reciprocal of its step
   * @param shares of each zig-zag position, as {@link ErrorWeight#shares} has them
   */
  RowSearch start(Kernels kernels, float[] factors, float[] shares, RateModel rates) {
    return switch (this) {
      case GREEDY -> new GreedySearch(kernels, factors, shares, rates);
      case TRELLIS -> new TrellisSearch(factors, shares, rates);
    };
  }
}
