package org.zellige.quant;

/**
 * The cheapest way through a block, by dynamic programming: each coefficient is rounded, rounded
 * and made one less, or zero. A state is the last coefficient that is not zero.
 *
 * <p>Costs are relative to zeroing everything, so that dropped coefficients need no sums. As longer
 * runs cost more bits, a state is worth a look only while none after it is as cheap; mostly that
 * leaves one or two, where looking back at twelve gave the same files in twice the time.
 */
final class TrellisSearch implements BlockSearch {
  private final float[] costs = new float[BlockLevels.ENTRIES];
  private final int[] origins = new int[BlockLevels.ENTRIES];
  private final int[] chosen = new int[BlockLevels.ENTRIES];

  /** The states worth a look, of rising cost; the first is entry 0 or cheaper than that. */
  private final int[] open = new int[BlockLevels.ENTRIES];

  @Override
  public void search(BlockLevels block, float[] bits, float weight) {
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
    trace(levels, cheapestEnd(positions, bits, top), count);
  }

  private int cheapestEnd(int[] positions, float[] bits, int top) {
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
