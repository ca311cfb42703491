package org.zellige.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloatInverseTest {
  private static final Random RANDOM = new Random(4);

  @Test
  void isTheDctOfTheStandardForEveryBlockOfAGroup() {
    short[] group = group(-200, 200);
    double[] steps = RANDOM.doubles(64, 1, 20).toArray();
    float[] samples = new float[8 * BlockGroup.SAMPLES];

    new FloatInverse(steps, new double[64], 8, 128)
        .group(group, new long[0], 0, BlockGroup.BLOCKS, samples, 0, BlockGroup.SAMPLES);

    for (int b = 0; b < BlockGroup.BLOCKS; b++) {
      double[] expected = ReferenceDct.inverse(dequantised(group, b, steps));
      for (int n = 0; n < 64; n++) {
        float actual = samples[n / 8 * BlockGroup.SAMPLES + 8 * b + n % 8];
        assertThat((double) actual - 128).isCloseTo(expected[n], within(0.02));
      }
    }
  }

  /** The samples of the reduced block are those of cosines of its own length. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 9, 12, 16})
  void otherSizesTakeTheLowestFrequencies(int size) {
    short[] group = group(-50, 50);
    double[] steps = new double[64];
    Arrays.fill(steps, 3);
    int stride = size * BlockGroup.BLOCKS;
    float[] samples = new float[size * stride];

    new FloatInverse(steps, new double[64], size, 0)
        .group(group, new long[0], 0, BlockGroup.BLOCKS, samples, 0, stride);

    double[] coefficients = dequantised(group, 5, steps);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double expected = sample(coefficients, size, x, y);
        assertThat((double) samples[y * stride + 5 * size + x]).isCloseTo(expected, within(0.01));
      }
    }
  }

  @Test
  void biasTakesFromMagnitudesAndLeavesZeros() {
    short[] group = new short[BlockGroup.LENGTH];
    group[0] = 10;
    group[1] = -10;
    double[] steps = new double[64];
    double[] bias = new double[64];
    Arrays.fill(steps, 8);
    Arrays.fill(bias, 0.25);
    float[] samples = new float[8 * BlockGroup.SAMPLES];

    new FloatInverse(steps, bias, 8, 0)
        .group(group, new long[0], 0, 3, samples, 0, BlockGroup.SAMPLES);

    assertThat(samples[0]).isEqualTo(9.75f);
    assertThat(samples[8]).isEqualTo(-9.75f);
    assertThat(samples[16]).isZero();
  }

  @Test
  void blocksBeyondTheLastAreNotWritten() {
    float[] samples = new float[8 * BlockGroup.SAMPLES];
    Arrays.fill(samples, Float.NaN);

    new FloatInverse(new double[64], new double[64], 8, 1)
        .group(group(-9, 9), new long[0], 0, 2, samples, 0, BlockGroup.SAMPLES);

    assertThat(samples[15]).isEqualTo(1);
    assertThat(samples[16]).isNaN();
  }

  private static short[] group(int least, int most) {
    short[] group = new short[BlockGroup.LENGTH];
    for (int i = 0; i < group.length; i++) {
      group[i] = (short) (least + RANDOM.nextInt(most - least + 1));
    }
    return group;
  }

  private static double[] dequantised(short[] group, int block, double[] steps) {
    double[] natural = new double[64];
    for (int k = 0; k < 64; k++) {
      natural[ZigZag.natural(k)] = group[BlockGroup.BLOCKS * k + block] * steps[k];
    }
    return natural;
  }

  private static double sample(double[] coefficients, int size, int x, int y) {
    double sum = 0;
    for (int v = 0; v < Math.min(8, size); v++) {
      for (int u = 0; u < Math.min(8, size); u++) {
        sum += coefficients[8 * v + u] * cosine(u, x, size) * cosine(v, y, size);
      }
    }
    return sum;
  }

  private static double cosine(int u, int x, int size) {
    return (u == 0 ? Math.sqrt(0.125) : 0.5) * Math.cos((2 * x + 1) * u * Math.PI / (2 * size));
  }
}
