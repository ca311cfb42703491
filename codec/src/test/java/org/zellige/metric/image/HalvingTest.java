package org.zellige.metric.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zellige.work.Workers;

class HalvingTest {
  @Test
  void oddSidesRepeatTheLastColumnAndRow() {
    float[] plane = {1, 3, 10, 5, 7, 20, 100, 200, 300};
    float[] half = new float[4];

    Halving.of(plane, 3, 3, half, Workers.CALLER);

    assertThat(half).containsExactly(4, 15, 150, 300);
  }
}
