package org.zellige.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AxisTest {
  @Test
  void valuesKeepClearOfTheEnds() {
    Axis axis = Axis.of(new double[] {10, 30}, false, 0, 106);

    assertThat(axis.place(10)).isCloseTo(3, within(1e-9));
    assertThat(axis.place(30)).isCloseTo(103, within(1e-9));
    assertThat(axis.ticks()).containsExactly(10.0, 20.0, 30.0);
  }

  @Test
  void equalRatiosAreEquallyLong() {
    Axis axis = Axis.of(new double[] {0.5, 8}, true, 106, 0);

    assertThat(axis.place(0.5)).isCloseTo(103, within(1e-9));
    assertThat(axis.place(2)).isCloseTo(53, within(1e-9));
    assertThat(axis.ticks()).containsExactly(0.5, 1.0, 2.0, 5.0);
  }

  @Test
  void oneValueHasAnAxisToo() {
    assertThat(Axis.of(new double[] {0, 0}, false, 0, 100).place(0)).isBetween(0.0, 100.0);
  }

  @Test
  void labelsHaveNoDigitsOfRounding() {
    assertThat(Axis.label(3 * 0.1)).isEqualTo("0.3");
    assertThat(Axis.label(-20)).isEqualTo("−20");
  }
}
