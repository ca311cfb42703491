package org.zellige.quant.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CoarserStepsTest {
  @Test
  void keepsStepsThatAreCoarseEnoughAndAllowsSmallerErrors() {
    CoarserSteps coarser = CoarserSteps.of(filled(10), filled(5), CoarserSteps.RATIO_OF_SEARCH);
    assertThat(coarser.steps()).containsOnly(10);
    assertThat(coarser.shares()).containsOnly(4);
  }

  @Test
  void keepsStepsThatWouldHardlyBeCoarserAndAllowsLargerErrors() {
    CoarserSteps coarser = CoarserSteps.of(filled(10), filled(16), CoarserSteps.RATIO_OF_SEARCH);
    assertThat(coarser.steps()).containsOnly(10);
    assertThat(coarser.shares()).containsOnly(100f / 256);
  }

  @Test
  void takesStepsThatAreLittleCoarserWhereTheyAreRoundedTo() {
    CoarserSteps coarser = CoarserSteps.of(filled(10), filled(12), CoarserSteps.RATIO_OF_ROUNDING);
    assertThat(coarser.steps()).containsOnly(12);
  }

  @Test
  void takesStepsThatAreMuchCoarser() {
    CoarserSteps coarser = CoarserSteps.of(filled(10), filled(23), CoarserSteps.RATIO_OF_SEARCH);
    assertThat(coarser.steps()).containsOnly(23);
    assertThat(coarser.shares()).containsOnly(1);
  }

  @Test
  void stepsOfNothingBecomeSteps() {
    assertThat(CoarserSteps.of(filled(0), filled(1), CoarserSteps.RATIO_OF_SEARCH).steps())
        .containsOnly(1);
  }

  private static int[] filled(int step) {
    int[] steps = new int[64];
    Arrays.fill(steps, step);
    return steps;
  }
}
