package org.zellige.quant.search;

import org.zellige.quant.weight.ErrorWeight;
import org.zellige.transform.BlockGroup;

/**
 * The cheapest way through a block, by dynamic programming: each coefficient is rounded, rounded
 * and made one less, or zero. A state is the last coefficient that is not zero.
 *
 * <p>Costs are relative to zeroing everything, so that dropped coefficients need no sums. As longer
 * runs cost more bits, a state is worth a look only while none after it is as cheap; mostly that
 * leaves one or two, where looking back at twelve gave the same files in twice the time.
 */
final class TrellisSearch implements RowSearch {
  private final float[] factors;
  private final float[] shares;
  private final float[] bits;
  private final BlockLevels levels = new BlockLevels();

  private final float[] costs = new float[BlockLevels.ENTRIES];
  private final int[] origins = new int[BlockLevels.ENTRIES];
  private final int[] chosen = new int[BlockLevels.ENTRIES];

  /** The states worth a look, of rising cost; the first is entry 0 or cheaper than that. */
  private final int[] open = new int[BlockLevels.ENTRIES];

  /**
   * @param factors of each zig-zag position: the reciprocal of its step
   * @param shares of each zig-zag position, as {@link ErrorWeight#shares} has them
   */
  TrellisSearch(float[] factors, float[] shares, RateModel rates) {
    this.factors = factors;
    this.shares = shares;
    this.bits = rates.ac();
  }

  @Override
  public void search(float[] exact, float[] weights, short[] coefficients, long[] masks) {
    for (int b = 0; b < masks.length; b++) {
      int at = BlockGroup.index(b);
      levels.gather(exact, factors, shares, coefficients, at, masks[b]);
      search(levels, weights[b]);
      masks[b] = masks[b] & 1 | levels.scatter(coefficients, at);
    }
  }

  /**
   * Searches a block.
   *
   * @param block rounded to the nearest; its levels are changed
   * @param weight bits that a squared error of one step is worth
   */
  void search(BlockLevels block, float weight) {
    int count = block.count;
    int[] positions = block.positions;
    int[] levels = block.levels;
    float[] exact = block.exact;
    int top = 0;
    open[0] = 0;
    for (int i = 1; i <= count; i++) {
      int level = levels[i];
      int size = SymbolCounts.size(level);
      int before = positions[i] - 1;
      float worth = weight * block.shares[i];
      float over = 2 * (exact[i] - level);
      float best = Float.POSITIVE_INFINITY;
      int origin = 0;
      int choice = level;
      for (int n = top; n >= 0; n--) {
        int j = open[n];
        float cost = costs[j] + bits[(before - positions[j]) << 4 | size];
        if (cost < best) {
          best = cost;
          origin = j;
        }
      }
      float loss = worth * (over + 1);
      if (BlockLevels.mayShrink(level, loss)) {
        for (int n = top; n >= 0; n--) {
          int j = open[n];
          float cost = costs[j] + bits[(before - positions[j]) << 4 | (size - 1)] + loss;
          if (cost < best) {
            best = cost;
            origin = j;
            choice = level - 1;
          }
        }
      }
      best -= worth * level * (over + level);
      costs[i] = best;
      origins[i] = origin;
      chosen[i] = choice;
      while (top >= 0 && costs[open[top]] >= best) {
        top--;
      }
      open[++top] = i;
    }
    trace(levels, cheapestEnd(positions, top), count);
  }

  private int cheapestEnd(int[] positions, int top) {
    float best = Float.POSITIVE_INFINITY;
    int last = 0;
    for (int n = top; n >= 0; n--) {
      int j = open[n];
      float cost = costs[j] + bits[(63 - positions[j]) << 4];
      if (cost < best) {
        best = cost;
        last = j;
      }
    }
    return last;
  }

  private void trace(int[] levels, int last, int count) {
    int next = last;
    for (int i = count; i > 0; i--) {
      if (i == next) {
        levels[i] = chosen[i];
        next = origins[i];
      } else {
        levels[i] = 0;
      }
    }
  }
}
