package org.zellige.quant.weight;

/**
 * How far a metric moves what quantisation of a component aims at.
 *
 * @param share of the errors, as roots of mean squares, that moves amount to
 * @param evened whether zig-zag positions that are moved farther than others are held back, by the
 *     root of how much farther
 * @param reach the most that a block may gain by its move, as the slope has it, over what its
 *     errors count for; infinite for no bound
 */
public record Move(double share, boolean evened, double reach) {
  /** All as the slope says. */
  public static Move plain(double share) {
    return new Move(share, false, Double.POSITIVE_INFINITY);
  }

  boolean isBounded() {
    return reach < Double.POSITIVE_INFINITY;
  }
}
