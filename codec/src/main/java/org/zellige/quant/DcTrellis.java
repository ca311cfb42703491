package org.zellige.quant;

import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;

/**
 * Chooses the DC coefficients of a component, each the nearest integer or a neighbour of it, by the
 * cheapest way through all blocks row by row (Viterbi): bits of the differences against weighted
 * squared errors. Good for one component.
 */
final class DcTrellis {
  private static final float IMPOSSIBLE = 1e9f;

  private final float weight;
  private final float[] bits;
  private final float factor;
  private final int limit;

  // Of the three choices for a block, one less, the nearest and one more: the least cost so far,
  // relative to the cheapest, and the choice for the block before that leads here.
  private final float[] costs = {IMPOSSIBLE, 0, IMPOSSIBLE};
  private final float[] nextCosts = new float[3];
  private final float[] differences = new float[5];

  /** What {@link #step} returned for each block. */
  private final byte[][] origins;

  /** The rounded coefficient of the block before. */
  private int previous;

  /**
   * @param weight bits that a squared error of one step is worth
   * @param rates for the bits of differences
   */
  DcTrellis(ComponentSteps component, float weight, RateModel rates) {
    this.origins = new byte[component.blocksDown()][component.blocksAcross()];
    this.weight = weight;
    this.bits = rates.dc();
    this.factor = component.factors()[0];
    this.limit = component.limit();
  }

  /**
   * Adds a row of DC coefficients that are rounded to the nearest, the first row or the next; what
   * else becomes of their blocks does not matter.
   *
   * @param exact what they were, by block; of more blocks than count maybe
   */
  void add(int row, float[] exact, CoefficientRows quantised) {
    short[] coefficients = quantised.coefficients(row);
    for (int b = 0; b < origins[row].length; b++) {
      int nearest = coefficients[BlockGroup.index(b)];
      origins[row][b] = step(exact[b] * factor, nearest, nearest - previous);
      previous = nearest;
    }
  }

  /** Takes in a block; two bits for each choice say what was chosen before it. */
  private byte step(float exact, int nearest, int difference) {
    for (int i = 0; i < 5; i++) {
      differences[i] = bits[SymbolCounts.size(difference + i - 2)];
    }
    int origins = 0;
    float least = Float.POSITIVE_INFINITY;
    for (int choice = 0; choice < 3; choice++) {
      float fromLess = costs[0] + differences[choice + 2];
      float best = costs[1] + differences[choice + 1];
      float fromMore = costs[2] + differences[choice];
      int origin = 1;
      if (fromLess < best) {
        best = fromLess;
        origin = 0;
      }
      if (fromMore < best) {
        best = fromMore;
        origin = 2;
      }
      float error = exact - (nearest + choice - 1);
      boolean possible = Math.abs(nearest + choice - 1) <= limit;
      nextCosts[choice] = possible ? best + weight * error * error : IMPOSSIBLE;
      least = Math.min(least, nextCosts[choice]);
      origins |= origin << 2 * choice;
    }
    // Relative to the cheapest, so that sums do not lose their small digits.
    for (int choice = 0; choice < 3; choice++) {
      costs[choice] = Math.min(IMPOSSIBLE, nextCosts[choice] - least);
    }
    return (byte) origins;
  }

  /** Adjusts the DC coefficients once all rows were added. */
  void choose(CoefficientRows quantised) {
    int choice = costs[0] < costs[1] ? 0 : 1;
    if (costs[2] < costs[choice]) {
      choice = 2;
    }
    for (int row = origins.length - 1; row >= 0; row--) {
      short[] coefficients = quantised.coefficients(row);
      long[] masks = quantised.masks(row);
      for (int b = origins[row].length - 1; b >= 0; b--) {
        int at = BlockGroup.index(b);
        int value = coefficients[at] + choice - 1;
        coefficients[at] = (short) value;
        masks[b] = masks[b] & ~1L | (value == 0 ? 0 : 1);
        choice = origins[row][b] >> 2 * choice & 3;
      }
    }
  }
}
