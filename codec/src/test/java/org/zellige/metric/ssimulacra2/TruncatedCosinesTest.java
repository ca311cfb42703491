package org.zellige.metric.ssimulacra2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.metric.kernel.MetricKernels;

class TruncatedCosinesTest {
  private static float[] blurredImpulse() {
    float[] impulse = new float[64];
    impulse[31] = 1;
    float[] blurred = new float[64];
    MetricKernels.active().cosines(impulse, null, 0, 64, 1, 64, blurred, 0, 64);
    return blurred;
  }

  @Test
  void theWindowHasNineTapsUnitSumAndTheVarianceOfTheGaussian() {
    float[] taps = blurredImpulse();
    double sum = 0;
    double variance = 0;
    for (int x = 0; x < 64; x++) {
      int distance = x - 31;
      sum += taps[x];
      variance += taps[x] * distance * distance;
      assertThat(taps[x])
          .as("tap %d", distance)
          .isCloseTo(taps[31 - Math.min(31, Math.abs(distance))], within(1e-6f));
      assertThat(Math.abs(distance) > 4 && Math.abs(taps[x]) > 1e-6).isFalse();
    }
    assertThat(sum).isCloseTo(1, within(1e-5));
    assertThat(variance).isCloseTo(1.5 * 1.5, within(1e-3));
  }

  /** Short rows have no groups of four, or some and a rest; beyond them all is zero. */
  @ParameterizedTest
  @ValueSource(ints = {1, 4, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 50})
  void rowsAndColumnsOfAnyLengthAreBlurredAlike(int length) {
    float[] in = new float[length];
    for (int i = 0; i < length; i++) {
      in[i] = (i * 37 % 11) / 11f;
    }
    float[] row = new float[length];
    MetricKernels.active().cosines(in, null, 0, length, 1, length, row, 0, length);
    VerticalBlur column = new VerticalBlur((y, to) -> to[0] = y < length ? in[y] : 0, 1);

    for (int i = 0; i < length; i++) {
      double expected = direct(in, i);
      assertThat(row[i]).as("column %d", i).isCloseTo((float) expected, within(1e-5f));
      assertThat(column.nextRow()[0]).as("row %d", i).isCloseTo((float) expected, within(1e-5f));
    }
  }

  private static double direct(float[] in, int at) {
    float[] taps = blurredImpulse();
    double sum = 0;
    for (int k = -4; k <= 4; k++) {
      if (at + k >= 0 && at + k < in.length) {
        sum += taps[31 + k] * in[at + k];
      }
    }
    return sum;
  }
}
