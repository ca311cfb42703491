package org.zellige.benchmarks.tuner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KnobTest {
  @Test
  void placesLeadToValuesAndBack() {
    Knob ratio = Knob.ratio("r", 5, 0.2);
    Knob number = Knob.number("n", -0.5, 0.1, -1, 1);

    assertThat(ratio.value(0)).isEqualTo(5);
    assertThat(ratio.value(1)).isCloseTo(5 * Math.exp(0.2), within(1e-12));
    assertThat(ratio.place(ratio.value(-3))).isCloseTo(-3, within(1e-12));
    assertThat(number.value(2)).isCloseTo(-0.3, within(1e-12));
    assertThat(number.place(number.value(-3))).isCloseTo(-3, within(1e-12));
  }

  @Test
  void refusesAStartOutOfBounds() {
    assertThatIllegalArgumentException().isThrownBy(() -> Knob.number("n", 2, 0.1, -1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Knob.ratio("r", 0, 0.1));
  }
}
