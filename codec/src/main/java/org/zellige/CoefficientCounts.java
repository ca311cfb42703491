package org.zellige;

/**
 * What the coefficients of a component are, in the blocks that hold samples of the image.
 *
 * @param id of the component in the frame header, 0…255
 * @param blocks how many there are
 * @param zeros AC coefficients that are zero, 0…63 · blocks
 */
public record CoefficientCounts(int id, long blocks, long zeros) {
  /** The share of the AC coefficients that are zero, 0…1. */
  public double zeroShare() {
    return zeros / (63.0 * blocks);
  }
}
