package org.zellige.batch.heatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "1.01, 2",
    "3, 5",
    "5, 5",
    "5.1, 10",
    "0.03, 0.05",
    "780, 1000",
    "1e-7, 1e-7"
  })
  void roundsUp(double value, BigDecimal expected) {
    assertThat(Ticks.atLeast(value)).isEqualByComparingTo(expected);
  }

  @Test
  void everyPositiveValueHasARoundNumber() {
    for (double value : new double[] {Double.MIN_VALUE, 1e-300, Float.MIN_VALUE, 1e300}) {
      assertThat(Ticks.atLeast(value).doubleValue()).isBetween(value, value * 2.6);
    }
  }

  @Test
  void stepsAreRoundAndFew() {
    assertThat(Ticks.upTo(1))
        .extracting(BigDecimal::toPlainString)
        .containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1.0");
    assertThat(Ticks.upTo(2))
        .extracting(BigDecimal::doubleValue)
        .containsExactly(0.0, 0.5, 1.0, 1.5, 2.0);
    assertThat(Ticks.upTo(3.7))
        .extracting(BigDecimal::doubleValue)
        .containsExactly(0.0, 1.0, 2.0, 3.0);
  }
}
