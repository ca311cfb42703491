package org.zellige.metric.butteraugli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogRowsTest {
  @Test
  void logarithmsAreRightToAPartInAMillion() {
    int n = 20_000;
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = (float) Math.pow(2, -8 + 22.0 * i / n);
    }
    float[] logs = new float[n];

    new LogRows(n).of(values, 0.5f, logs);

    for (int i = 0; i < n; i++) {
      float expected = (float) Math.log(values[i] + 0.5f);
      assertThat(logs[i]).as("ln %s", values[i] + 0.5f).isCloseTo(expected, within(1e-6f));
    }
  }
}
