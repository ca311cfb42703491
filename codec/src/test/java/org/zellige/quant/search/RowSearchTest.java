package org.zellige.quant.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zellige.quant.weight.ErrorWeight;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.ScalarKernels;

/** The searches against the best of all choices, where these are few. */
class RowSearchTest {
  private static final float[] ONES = ErrorWeight.evenShares();

  private final Random random = new Random(3);
  private final RateModel rates = RateModel.typical();
  private final float[] bits = rates.ac();

  @Test
  void trellisFindsTheBest() {
    for (int i = 0; i < 2000; i++) {
      BlockLevels block = randomBlock(1 + random.nextInt(7));
      int[] rounded = block.levels.clone();
      float weight = 2 + 20 * random.nextFloat();
      trellis().search(block, weight);
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
      greedy(block, weight);
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
      trellis().search(block, 10);
      assertThat(cost(block, 10)).isLessThan(before + 1e-3);
    }
  }

  @Test
  void leavesAnEmptyBlockEmpty() {
    BlockLevels block = new BlockLevels();
    trellis().search(block, 10);
    greedy(block, 10);
    assertThat(block.count).isZero();
  }

  /** A block may follow any other: nothing of that one may be left in the memory of a search. */
  @Test
  void forgetsTheBlockBefore() {
    TrellisSearch used = trellis();
    for (int i = 0; i < 200; i++) {
      BlockLevels block = randomBlock(1 + random.nextInt(20));
      int[] rounded = block.levels.clone();
      used.search(block, 8);
      int[] found = block.levels.clone();
      System.arraycopy(rounded, 0, block.levels, 0, rounded.length);
      trellis().search(block, 8);
      assertThat(block.levels).isEqualTo(found);
    }
  }

  private TrellisSearch trellis() {
    return new TrellisSearch(ONES, ONES, rates);
  }

  /** The first block of a row of sixteen. */
  private void greedy(BlockLevels block, float weight) {
    float[] spectrum = new float[BlockGroup.LENGTH];
    short[] coefficients = new short[BlockGroup.LENGTH];
    float[] shares = ONES.clone();
    float[] weights = new float[BlockGroup.BLOCKS];
    long[] masks = new long[BlockGroup.BLOCKS];
    weights[0] = weight;
    for (int n = 1; n <= block.count; n++) {
      int k = block.positions[n];
      int sign = random.nextBoolean() ? 1 : -1;
      spectrum[BlockGroup.BLOCKS * k] = sign * block.exact[n];
      coefficients[BlockGroup.BLOCKS * k] = (short) (sign * block.levels[n]);
      shares[k] = block.shares[n];
      masks[0] |= 1L << k;
    }
    new GreedySearch(new ScalarKernels(), ONES, shares, rates)
        .search(spectrum, weights, coefficients, masks);
    for (int n = 1; n <= block.count; n++) {
      int k = block.positions[n];
      int level = coefficients[BlockGroup.BLOCKS * k];
      assertThat(level * (int) Math.signum(spectrum[BlockGroup.BLOCKS * k])).isNotNegative();
      assertThat(masks[0] >>> k & 1).isEqualTo(level == 0 ? 0 : 1);
      block.levels[n] = Math.abs(level);
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
