package org.zellige.quant;

/**
 * The cheapest way through a block, by dynamic programming: each coefficient is rounded, rounded
 * and made one less, or zero. A state is the last coefficient that is not zero; the way to it comes
 * from one of the twelve before it.
 *
 * <p>Costs are relative to zeroing everything, so that skipped coefficients need no sum.
 */
final class TrellisSearch implements BlockSearch {
  /** Coefficients between which all others may be dropped; more did not make files smaller. */
  private static final int LOOK_BACK = 12;

  /** No coefficient is dropped at this loss: two symbols can hardly cost that many bits. */
  private static final float NEVER = 48;

  private final float[] costs = new float[BlockLevels.ENTRIES];
  private final int[] origins = new int[BlockLevels.ENTRIES];
  private final int[] chosen = new int[BlockLevels.ENTRIES];

  @Override
  public void search(BlockLevels block, float[] bits, float weight) {
    int count = block.count;
    int[] positions = block.positions;
    int[] levels = block.levels;
    int first = 0;
    for (int i = 1; i <= count; i++) {
      int level = levels[i];
      float exact = block.exact[i];
      float loss = weight * level * (2 * exact - level);
      first = Math.max(first, i - LOOK_BACK);
      step(positions, bits, first, i, level);
      costs[i] -= loss;
      // Only a power of two is cheaper by one less.
      if ((level & (level - 1)) == 0 && level > 1) {
        float cost = costs[i];
        int origin = origins[i];
        step(positions, bits, first, i, level - 1);
        costs[i] += weight * (2 * (exact - level) + 1) - loss;
        if (costs[i] >= cost) {
          costs[i] = cost;
          origins[i] = origin;
          chosen[i] = level;
        }
      }
      if (loss > NEVER) {
        first = i;
      }
    }
    trace(levels, cheapestEnd(positions, bits, first, count), count);
  }

  /** The cheapest way to a coefficient of a given level, without its error. */
  private void step(int[] positions, float[] bits, int first, int i, int level) {
    int size = SymbolCounts.size(level);
    int before = positions[i] - 1;
    float best = Float.POSITIVE_INFINITY;
    int origin = first;
    for (int j = i - 1; j >= first; j--) {
      float cost = costs[j] + bits[(before - positions[j]) << 4 | size];
      if (cost < best) {
        best = cost;
        origin = j;
      }
    }
    costs[i] = best;
    origins[i] = origin;
    chosen[i] = level;
  }

  private int cheapestEnd(int[] positions, float[] bits, int first, int count) {
    float best = Float.POSITIVE_INFINITY;
    int last = count;
    for (int j = count; j >= first; j--) {
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
