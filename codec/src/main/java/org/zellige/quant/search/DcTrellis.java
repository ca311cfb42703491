package org.zellige.quant.search;

import org.zellige.quant.table.ComponentSteps;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;

/**
 * Chooses the DC coefficients of a component, each the nearest integer or a neighbour of it, by the
 * cheapest way through all blocks row by row (Viterbi): bits of the differences against weighted
 * squared errors. Good for one component.
 */
final class DcTrellis {
  /** Costs are integers, which are ready sooner than floats: what a block waits for is the last. */
  private static final int BIT = 1 << 12;

  /** What costs of errors count as if they are larger. */
  private static final int MOST = 1 << 26;

  /** The cost of what must not be; sums of all kinds stay below 2²⁹. */
  private static final int IMPOSSIBLE = 1 << 27;

  /** What the choices add to the rounded coefficient. The first is taken where costs are equal. */
  private static final int[] CHOICES = {0, -1, 1};

  private final float weight;
  private final float factor;
  private final int limit;

  /** Costs of differences, from the least that there may be. */
  private final int[] rates;

  private final int zero;

  /** For each choice the least cost so far, relative to the cheapest. */
  private final int[] costs = {0, IMPOSSIBLE, IMPOSSIBLE};

  /** Of each block, two bits for each choice: the choice for the block before that leads there. */
  private final byte[][] origins;

  /** The rounded coefficient of the block before. */
  private int previous;

  /**
   * @param weight bits that a squared error of one step is worth
   * @param rates for the bits of differences
   */
  DcTrellis(ComponentSteps component, float weight, RateModel rates) {
    this.origins = new byte[component.blocksDown()][component.blocksAcross()];
    this.weight = weight * BIT;
    this.factor = component.factors()[0];
    this.limit = component.limit();
    this.zero = 2 * limit + 2;
    this.rates = new int[2 * zero + 1];
    for (int i = 0; i < this.rates.length; i++) {
      this.rates[i] = (int) (rates.dc()[Math.min(15, SymbolCounts.size(i - zero))] * BIT);
    }
  }

  /**
   * Adds a row of DC coefficients that are rounded to the nearest, the first row or the next; what
   * else becomes of their blocks does not matter.
   *
   * @param exact what they were, by block; of more blocks than count maybe
   */
  void add(int row, float[] exact, CoefficientRows quantised) {
    short[] coefficients = quantised.coefficients(row);
    byte[] from = origins[row];
    int before = previous;
    int same = costs[0];
    int less = costs[1];
    int more = costs[2];
    for (int b = 0; b < from.length; b++) {
      int nearest = coefficients[BlockGroup.index(b)];
      float error = exact[b] * factor - nearest;
      int at = zero + nearest - before;
      before = nearest;
      int toSame = cheapest(same + rates[at], less + rates[at + 1], more + rates[at - 1]);
      int toLess = cheapest(same + rates[at - 1], less + rates[at], more + rates[at - 2]);
      int toMore = cheapest(same + rates[at + 1], less + rates[at + 2], more + rates[at]);
      from[b] = (byte) (toSame & 3 | (toLess & 3) << 2 | (toMore & 3) << 4);
      same = (toSame >> 2) + cost(error);
      less = nearest > -limit ? (toLess >> 2) + cost(error + 1) : IMPOSSIBLE;
      more = nearest < limit ? (toMore >> 2) + cost(error - 1) : IMPOSSIBLE;
      // Relative to the cheapest, so that sums stay small.
      int least = Math.min(same, Math.min(less, more));
      same = Math.min(IMPOSSIBLE, same - least);
      less = Math.min(IMPOSSIBLE, less - least);
      more = Math.min(IMPOSSIBLE, more - least);
    }
    previous = before;
    costs[0] = same;
    costs[1] = less;
    costs[2] = more;
  }

  /** The least cost, times four, and the choice that it comes from. */
  private static int cheapest(int fromSame, int fromLess, int fromMore) {
    return Math.min(fromSame << 2, Math.min(fromLess << 2 | 1, fromMore << 2 | 2));
  }

  private int cost(float error) {
    return Math.min(MOST, (int) (weight * error * error));
  }

  /** Adjusts the DC coefficients once all rows were added. */
  void choose(CoefficientRows quantised) {
    int choice = cheapest(costs[0], costs[1], costs[2]) & 3;
    for (int row = origins.length - 1; row >= 0; row--) {
      short[] coefficients = quantised.coefficients(row);
      long[] masks = quantised.masks(row);
      for (int b = origins[row].length - 1; b >= 0; b--) {
        int at = BlockGroup.index(b);
        int value = coefficients[at] + CHOICES[choice];
        coefficients[at] = (short) value;
        masks[b] = masks[b] & ~1L | (value == 0 ? 0 : 1);
        choice = origins[row][b] >> 2 * choice & 3;
      }
    }
  }
}
