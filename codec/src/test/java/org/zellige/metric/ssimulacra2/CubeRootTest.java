package org.zellige.metric.ssimulacra2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CubeRootTest {
  @Test
  void rootsAreGoodToAMillionth() {
    for (float x = 0.0037f; x < 1.01f; x += 0.0007f) {
      float root = CubeRoot.plus(x, CubeRoot.guess(x), 0);

      assertThat(root).as("root of %s", x).isCloseTo((float) StrictMath.cbrt(x), within(1e-6f));
    }
  }
}
