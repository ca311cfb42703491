package org.zellige.quant;

/**
 * From the highest frequency down: a coefficient becomes zero, or one less, if the bits that this
 * saves are worth more than the error that it adds, while all lower ones stay as they are.
 */
final class GreedySearch implements BlockSearch {
  @Override
  public void search(BlockLevels block, float[] bits, float weight) {
    int[] positions = block.positions;
    int[] levels = block.levels;
    float[] exact = block.exact;
    int next = 64;
    int nextSize = 0;
    for (int i = block.count; i > 0; i--) {
      int position = positions[i];
      int previous = positions[i - 1];
      int level = levels[i];
      int size = SymbolCounts.size(level);
      int run = position - previous - 1;
      float own = bits[run << 4 | size];
      float after = bits[(next - position - 1) << 4 | nextSize];
      float without = bits[(next - previous - 1) << 4 | nextSize];
      float worth = weight * block.shares[i];
      float over = 2 * (exact[i] - level);
      float gain = own + after - without - worth * level * (over + level);
      float loss = worth * (over + 1);
      if (BlockLevels.mayShrink(level, loss)) {
        float lower = own - bits[run << 4 | (size - 1)] - loss;
        if (lower > 0 && lower > gain) {
          level--;
          size--;
          gain = 0;
        }
      }
      // Without a branch, which nothing could foresee.
      int keep = gain > 0 ? 0 : -1;
      levels[i] = level & keep;
      next ^= (next ^ position) & keep;
      nextSize ^= (nextSize ^ size) & keep;
    }
  }
}
