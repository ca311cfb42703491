package org.zellige.quant.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.zellige.quant.table.ComponentSteps;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.SpectralRows;

class BlockStridesTest {
  private static final int ACROSS = 18;
  private static final int DOWN = 2;

  private final BlockStrides strides = new BlockStrides(steps());

  private static ComponentSteps steps() {
    int[] steps = new int[64];
    Arrays.fill(steps, 10);
    steps[5] = 100;
    return new ComponentSteps(steps, ACROSS, DOWN, 8);
  }

  /** Slopes of one in all blocks, but for one block's at one position. */
  private static SpectralRows slopes(int row, int block, int k, float value) {
    SpectralRows slopes = new SpectralRows(ACROSS, DOWN);
    for (int y = 0; y < DOWN; y++) {
      Arrays.fill(slopes.row(y), 1);
    }
    slopes.row(row)[BlockGroup.index(block) + k * BlockGroup.BLOCKS] = value;
    return slopes;
  }

  @Test
  void theFirstSlopesSayNothing() {
    strides.adapt(slopes(1, 17, 5, -90));
    assertThat(strides.of(1, 17)).isEqualTo(1);
  }

  @Test
  void longerWhileTheDirectionIsKeptAndShorterOnceItTurns() {
    strides.adapt(slopes(1, 17, 5, 1));
    strides.adapt(slopes(1, 17, 5, -1));
    assertThat(strides.of(1, 17)).as("one of a hundred steps outweighs 63 of ten").isEqualTo(0.5f);
    assertThat(strides.of(1, 16)).isEqualTo(1.2f);
    assertThat(strides.of(0, 17)).isEqualTo(1.2f);
    strides.adapt(slopes(1, 17, 5, -1));
    assertThat(strides.of(1, 17)).isCloseTo(0.6f, within(1e-6f));
  }

  @Test
  void staysWithinItsRange() {
    for (int look = 0; look < 20; look++) {
      strides.adapt(slopes(0, 3, 5, look % 2 == 0 ? 9 : -9));
    }
    assertThat(strides.of(0, 3)).isEqualTo(0.1f);
    assertThat(strides.of(0, 4)).isEqualTo(4);
  }

  @Test
  void keepsACopyOfTheSlopes() {
    SpectralRows slopes = slopes(0, 0, 0, 1);
    strides.adapt(slopes);
    Arrays.fill(slopes.row(0), 0);
    strides.adapt(slopes(0, 0, 5, -90));
    assertThat(strides.of(0, 0)).isEqualTo(0.5f);
  }
}
