package org.zellige.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapNormTest {
  private static ScoreMap map(float... values) {
    return new ScoreMap(values.length, 1, 1, values);
  }

  @Test
  void itIsTheMeanOfThreeNorms() {
    double one = Math.pow((1 + 8) / 2.0, 1 / 3.0);
    double two = Math.pow((1 + 64) / 2.0, 1 / 6.0);
    double four = Math.pow((1 + 4096) / 2.0, 1 / 12.0);

    assertThat(MapNorm.of(map(1, 2), 3)).isCloseTo((one + two + four) / 3, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 3, 7.25, 400})
  void anEvenMapIsItsValue(double p) {
    assertThat(MapNorm.of(map(20, 20, 20), p)).isCloseTo(20, within(1e-9));
  }

  /** Central differences of the norm; what lies beyond the image counts for nothing. */
  @Test
  void itsSlopesAreThoseOfTheNorm() {
    float[] values = {0.25f, 3, 1.5f, 2, 0, 7};
    float[][] slopes = {{0.25f, 3, 1.5f, 9}, {2, 0, 7, 9}, {9, 9, 9, 9}};
    MapNorm.replaceBySlopes(slopes, 3, 2);
    for (int i = 0; i < values.length; i++) {
      float[] above = values.clone();
      float[] below = values.clone();
      above[i] += 1 / 64f;
      below[i] = Math.max(0, below[i] - 1 / 64f);
      double change = MapNorm.of(map(above), 3) - MapNorm.of(map(below), 3);
      double slope = change / (above[i] - below[i]);
      assertThat((double) slopes[i / 3][i % 3]).isCloseTo(slope, within(1e-3));
    }
    assertThat(slopes[0][3]).isZero();
    assertThat(slopes[2]).containsOnly(0);
  }

  @Test
  void theUsualNormNeedsNoPowersButIsTheSame() {
    ScoreMap map = map(0, 0.5f, 3, 17);

    assertThat(MapNorm.of(map, 3))
        .isCloseTo(MapNorm.of(map, Math.nextUp(3.0)), withinPercentage(1e-9));
  }

  @Test
  void highNormsComeNearTheLargestValue() {
    assertThat(MapNorm.of(map(1, 2, 50), 1000)).isCloseTo(50, within(0.05));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void normsOfNoSenseAreRefused(double p) {
    assertThatThrownBy(() -> MapNorm.of(map(1), p))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("norm " + p);
  }
}
