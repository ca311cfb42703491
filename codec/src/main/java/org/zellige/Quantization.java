package org.zellige;

/** How coefficients become multiples of their quantisation steps. */
public enum Quantization {
  /** Each to the nearest multiple. */
  UNIFORM,
  /**
   * As {@link #UNIFORM}, but small coefficients become zero: the smaller the more there is in their
   * block and around it that hides them.
   */
  ADAPTIVE,
  /** To the multiple that costs least in bits and error together, one coefficient at a time. */
  GREEDY,
  /** The same for all coefficients of a block together, by dynamic programming. */
  TRELLIS
}
