package org.zellige.quant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The searches against the best of all choices, where these are few. */
class BlockSearchTest {
  private final Random random = new Random(3);
  private final float[] bits = RateModel.typical().ac();

  @Test
  void trellisFindsTheBest() {
    for (int i = 0; i < 2000; i++) {
      BlockLevels block = randomBlock(1 + random.nextInt(7));
      int[] rounded = block.levels.clone();
      float weight = 2 + 20 * random.nextFloat();
      new TrellisSearch().search(block, bits, weight);
      double found = cost(block, weight);
      assertThat(found).isCloseTo(best(block, rounded, 1, weight), within(1e-3));
    }
  }

  @Test
  void greedyIsNoWorseThanRoundingAndMostlyTheBest() {
    double rounding = 0;
    double greedy = 0;
    double best = 0;
    for (int i = 0; i < 2000; i++) {
      BlockLevels block = randomBlock(1 + random.nextInt(7));
      int[] rounded = block.levels.clone();
      float weight = 2 + 20 * random.nextFloat();
      double before = cost(block, weight);
      new GreedySearch().search(block, bits, weight);
      double after = cost(block, weight);
      assertThat(after).isLessThan(before + 1e-3);
      rounding += before;
      greedy += after;
      best += best(block, rounded, 1, weight);
    }
    assertThat(greedy - best).isLessThan(0.1 * (rounding - best));
  }

  @Test
  void searchesAFullBlock() {
    for (int i = 0; i < 200; i++) {
      BlockLevels block = randomBlock(63);
      double before = cost(block, 10);
      new TrellisSearch().search(block, bits, 10);
      assertThat(cost(block, 10)).isLessThan(before + 1e-3);
    }
  }

  @Test
  void leavesAnEmptyBlockEmpty() {
    BlockLevels block = new BlockLevels();
    new TrellisSearch().search(block, bits, 10);
    new GreedySearch().search(block, bits, 10);
    assertThat(block.count).isZero();
  }

  /** A block may follow any other: nothing of that one may be left in the memory of a search. */
  @Test
  void forgetsTheBlockBefore() {
    TrellisSearch used = new TrellisSearch();
    for (int i = 0; i < 200; i++) {
      BlockLevels block = randomBlock(1 + random.nextInt(20));
      int[] rounded = block.levels.clone();
      used.search(block, bits, 8);
      int[] found = block.levels.clone();
      System.arraycopy(rounded, 0, block.levels, 0, rounded.length);
      new TrellisSearch().search(block, bits, 8);
      assertThat(block.levels).isEqualTo(found);
    }
  }

  private BlockLevels randomBlock(int count) {
    BlockLevels block = new BlockLevels();
    block.count = count;
    int position = 0;
    for (int n = 1; n <= count; n++) {
      position += 1 + random.nextInt((63 - position - (count - n)) / (count - n + 1) + 1);
      position = Math.min(position, 63 - (count - n));
      block.positions[n] = position;
      block.levels[n] = 1 + (int) Math.abs(random.nextGaussian() * 1.5);
      block.exact[n] = block.levels[n] + random.nextFloat() - 0.5f;
      block.shares[n] = random.nextInt(3) == 0 ? 0.3f + random.nextFloat() : 1;
    }
    return block;
  }

  private double best(BlockLevels block, int[] rounded, int n, float weight) {
    if (n > block.count) {
      return cost(block, weight);
    }
    double best = Double.POSITIVE_INFINITY;
    for (int level : new int[] {rounded[n], rounded[n] - 1, 0}) {
      block.levels[n] = level;
      best = Math.min(best, best(block, rounded, n + 1, weight));
    }
    return best;
  }

  private double cost(BlockLevels block, float weight) {
    double cost = 0;
    int last = 0;
    for (int n = 1; n <= block.count; n++) {
      double error = block.exact[n] - block.levels[n];
      cost += weight * block.shares[n] * error * error;
      if (block.levels[n] != 0) {
        int run = block.positions[n] - last - 1;
        cost += bits[run << 4 | SymbolCounts.size(block.levels[n])];
        last = block.positions[n];
      }
    }
    return cost + bits[(63 - last) << 4];
  }
}
