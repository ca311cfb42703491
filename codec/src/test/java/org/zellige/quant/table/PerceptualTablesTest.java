package org.zellige.quant.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zellige.Subsampling;

class PerceptualTablesTest {
  private static final PerceptualTables TABLES = PerceptualTables.STANDARD;

  @ParameterizedTest
  @EnumSource
  void noStepGrowsWithQuality(Subsampling subsampling) {
    assertThatNoStepGrows(TABLES, subsampling);
    assertThatNoStepGrows(PerceptualTables.GUIDED, subsampling);
    assertThatNoStepGrows(PerceptualTables.PLAIN, subsampling);
  }

  private static void assertThatNoStepGrows(PerceptualTables tables, Subsampling subsampling) {
    StepSet before = tables.steps(0, subsampling);
    for (double quality = 0.5; quality <= 100; quality += 0.5) {
      StepSet steps = tables.steps(quality, subsampling);
      for (int component = 0; component < 3; component++) {
        for (int n = 0; n < 64; n++) {
          assertThat(steps.of(component)[n])
              .as("component %d, position %d, quality %s", component, n, quality)
              .isBetween(1, before.of(component)[n]);
        }
      }
      before = steps;
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"S444", "S420"})
  void acrossAndDownAreAlike(Subsampling subsampling) {
    for (int quality = 0; quality <= 100; quality += 10) {
      StepSet steps = TABLES.steps(quality, subsampling);
      for (int component = 0; component < 3; component++) {
        assertThat(transposed(steps.of(component))).isEqualTo(steps.of(component));
      }
    }
  }

  @Test
  void chromaOf422IsThatOf440Transposed() {
    StepSet across = TABLES.steps(60, Subsampling.S422);
    StepSet down = TABLES.steps(60, Subsampling.S440);

    assertThat(transposed(across.cb())).isEqualTo(down.cb());
    assertThat(transposed(across.cr())).isEqualTo(down.cr());
    assertThat(across.luma()).isEqualTo(down.luma());
  }

  /** Row and column 2 at half the samples are 1 at full size: the same but for one factor. */
  @Test
  void halfTheSamplesAreHalfTheFrequency() {
    int[] full = TABLES.steps(10, Subsampling.S444).cr();
    int[] half = TABLES.steps(10, Subsampling.S420).cr();
    double factor = StrictMath.pow(4, -TABLES.samplingExponent());

    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        double expected = factor * full[8 * row + column];
        assertThat((double) half[16 * row + 2 * column]).isBetween(expected - 1, expected + 1);
      }
    }
  }

  @Test
  void lumaDoesNotDependOnSubsampling() {
    assertThat(TABLES.steps(42, Subsampling.S411).luma())
        .isEqualTo(TABLES.steps(42, Subsampling.S444).luma());
  }

  @Test
  void chromaMayHaveAQualityOfItsOwn() {
    StepSet steps = TABLES.steps(80, 50, Subsampling.S420, 8);

    assertThat(steps.luma()).isEqualTo(TABLES.steps(80, Subsampling.S420).luma());
    assertThat(steps.cb()).isEqualTo(TABLES.steps(50, Subsampling.S420).cb());
    assertThat(steps.cr()).isEqualTo(TABLES.steps(50, Subsampling.S420).cr());
  }

  @Test
  void theBestQualityKeepsNearlyEverything() {
    StepSet steps = TABLES.steps(100, Subsampling.S444);

    assertThat(steps.luma()).containsOnly(1);
    assertThat(steps.cb()[0]).isEqualTo(1);
    assertThat(steps.cr()[0]).isEqualTo(1);
  }

  @Test
  void theWorstQualityIsVeryCoarse() {
    StepSet steps = TABLES.steps(0, Subsampling.S420);

    assertThat(steps.luma()[0]).isGreaterThan(12);
    assertThat(steps.luma()[63]).isGreaterThan(100);
  }

  private static int[] transposed(int[] steps) {
    int[] turned = new int[64];
    for (int n = 0; n < 64; n++) {
      turned[8 * (n % 8) + n / 8] = steps[n];
    }
    return turned;
  }
}
