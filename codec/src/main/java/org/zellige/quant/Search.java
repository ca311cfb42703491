package org.zellige.quant;

/** How hard rate–distortion quantisation looks for the best levels. */
public enum Search {
  /** A coefficient after the other; DC coefficients are rounded. */
  GREEDY,

  /** All at once, by dynamic programming, DC coefficients too. */
  TRELLIS;

  /** A search with memory of its own. */
  BlockSearch start() {
    return switch (this) {
      case GREEDY -> new GreedySearch();
      case TRELLIS -> new TrellisSearch();
    };
  }
}
