package org.zellige.quant.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BlockWeightsTest {
  @Test
  void asMuchAsTakenForCountsEvenly() {
    double[][] taken = {{1, 4, 0}, {9, 2, 6}};
    double[][] counted = {{5, 20, 0}, {45, 10, 30}};
    BlockWeights weights = BlockWeights.measured(counted, taken);
    for (int y = 0; y < 2; y++) {
      for (int x = 0; x < 3; x++) {
        assertThat(weights.of(y, x)).isCloseTo(1, within(1e-6f));
      }
    }
  }

  @Test
  void blocksThatCountForMoreWeighMore() {
    double[][] taken = new double[9][9];
    double[][] counted = new double[9][9];
    for (int y = 0; y < 9; y++) {
      Arrays.fill(taken[y], 2);
      Arrays.fill(counted[y], 2);
    }
    counted[2][2] = 40;
    counted[6][6] = -40;
    BlockWeights weights = BlockWeights.measured(counted, taken);
    assertThat(weights.of(2, 2)).isGreaterThan(1.3f).isLessThanOrEqualTo(3);
    assertThat(weights.of(2, 3)).isBetween(1.1f, weights.of(2, 2));
    assertThat(weights.of(0, 8)).isCloseTo(1, within(0.02f));
    assertThat(weights.of(6, 6)).isCloseTo(0.4f, within(1e-6f));
  }

  @Test
  void sharesAreOfTheSum() {
    assertThat(BlockWeights.shares(new double[][] {{1, -2}, {4, 1}}))
        .isDeepEqualTo(new double[][] {{0.25, -0.5}, {1, 0.25}});
    assertThat(BlockWeights.shares(new double[][] {{1, -2}}))
        .isDeepEqualTo(new double[][] {{0, 0}});
  }

  @Test
  void withoutErrorsNothingIsKnown() {
    BlockWeights weights = BlockWeights.measured(new double[2][2], new double[2][2]);
    assertThat(weights.of(1, 1)).isEqualTo(1);
    assertThat(BlockWeights.even().of(70, 3)).isEqualTo(1);
  }
}
