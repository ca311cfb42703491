package org.zellige.quant.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.zellige.quant.table.ComponentSteps;
import org.zellige.transform.BlockGroup;

class BlockGainsTest {
  private static final int ACROSS = 20;

  private final BlockGains gains = new BlockGains(new ComponentSteps(ones(), ACROSS, 1, 8));

  private static int[] ones() {
    int[] steps = new int[64];
    Arrays.fill(steps, 1);
    return steps;
  }

  /**
   * All slopes and errors are 1, so that errors count for 64 in each block.
   *
   * @param steep a block whose pulls are ten times those of others
   */
  private void fill(int steep) {
    for (int first = 0; first < ACROSS; first += BlockGroup.BLOCKS) {
      float[] all = new float[BlockGroup.LENGTH];
      Arrays.fill(all, 1);
      float[] pulls = all.clone();
      if (steep / BlockGroup.BLOCKS == first / BlockGroup.BLOCKS) {
        for (int k = 0; k < 64; k++) {
          pulls[k * BlockGroup.BLOCKS + steep % BlockGroup.BLOCKS] = 10;
        }
      }
      gains.add(0, first, all, all, pulls);
    }
  }

  /** With neighbours on both sides alone, a block's errors and theirs are half as much in sum. */
  @Test
  void onlyTheSteepBlockIsHeldBack() {
    fill(17);
    float[] parts = gains.parts(0.1, 0.5)[0];
    // Of 10 · 64 · 0.1, half of 64 · (2 + 1) / 4 · … : around gives 2 of 4, the floor a quarter.
    assertThat(parts[17]).isCloseTo(0.5f * (0.5f + 0.25f), within(1e-6f));
    for (int b = 0; b < ACROSS; b++) {
      assertThat(parts[b]).isEqualTo(b == 17 ? parts[17] : 1);
    }
  }

  @Test
  void withoutBoundAllGoTheirWay() {
    fill(3);
    assertThat(gains.parts(1, Double.POSITIVE_INFINITY)[0]).containsOnly(1);
  }

  @Test
  void whereNothingWasTakenInNothingIsHeldBack() {
    assertThat(gains.parts(1, 0.5)[0]).containsOnly(1);
  }
}
