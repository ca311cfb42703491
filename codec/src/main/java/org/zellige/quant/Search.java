package org.zellige.quant;

/** How hard rate–distortion quantisation looks for the best levels of AC coefficients. */
public enum Search {
  /** A coefficient after the other. */
  GREEDY,

  /** All of a block at once, by dynamic programming. */
  TRELLIS;

  /** A search with memory of its own. */
  BlockSearch start() {
    return switch (this) {
      case GREEDY -> new GreedySearch();
      case TRELLIS -> new TrellisSearch();
    };
  }
}
