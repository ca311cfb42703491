package org.zellige.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.Kernels;
import org.zellige.transform.ScalarKernels;

/** Vector quantisation and energies are those of the scalar kernels, and no more. */
class QuantisationEqualityTest {
  private static final int LIMIT = 1023;

  private final Kernels scalar = new ScalarKernels();
  private final Kernels vector = Requested.kernels();
  private final Random random = new Random(5);
  private final float[] floors = new float[64];
  private final float[] slopes = new float[64];

  @Test
  void agreesWithoutDeadZone() {
    for (int i = 0; i < 1000; i++) {
      check(spectrum(100), 1 + random.nextInt(30));
    }
  }

  @Test
  void agreesWithDeadZone() {
    for (int i = 0; i < 1000; i++) {
      fillDeadZone();
      check(spectrum(100), 1 + random.nextInt(30));
    }
  }

  @Test
  void agreesOnTies() {
    Arrays.fill(floors, 0.5f);
    for (int i = 0; i < 500; i++) {
      float[] spectrum = spectrum(100);
      for (int k = 0; k < spectrum.length; k++) {
        spectrum[k] = Math.round(spectrum[k]);
      }
      check(spectrum, 2);
    }
  }

  @Test
  void agreesBeyondTheLimit() {
    fillDeadZone();
    for (int i = 0; i < 1000; i++) {
      check(spectrum((float) Math.pow(10, 40 * random.nextDouble())), 1);
    }
  }

  @Test
  void agreesOnWhatIsNoUsefulNumber() {
    float[] odd = {
      Float.NaN,
      Float.POSITIVE_INFINITY,
      Float.NEGATIVE_INFINITY,
      -0f,
      Float.MIN_VALUE,
      -ScalarKernels.ROUND,
      -ScalarKernels.ROUND - 1,
      ScalarKernels.ROUND,
      LIMIT + 0.5f
    };
    float[] spectrum = spectrum(10);
    for (int i = 0; i < spectrum.length; i += 1 + random.nextInt(4)) {
      spectrum[i] = odd[random.nextInt(odd.length)];
    }
    check(spectrum, 1);
  }

  private void check(float[] spectrum, int step) {
    float[] factors = new float[64];
    for (int k = 0; k < 64; k++) {
      factors[k] = 1f / (step + k / 3);
    }
    int from = random.nextInt(4);
    int to = 1 + random.nextInt(20);
    int maskOffset = 1 + random.nextInt(5);
    int activityOffset = random.nextInt(3);
    // Not a float more than may be read.
    float[] exact = Arrays.copyOf(spectrum, from + BlockGroup.LENGTH);
    float[] activity = new float[activityOffset + BlockGroup.BLOCKS];
    for (int b = 0; b < activity.length; b++) {
      activity[b] = random.nextFloat();
    }
    short[] expected = new short[to + BlockGroup.LENGTH + 40];
    Arrays.fill(expected, (short) -21846);
    short[] actual = expected.clone();
    long[] expectedMasks = new long[maskOffset + BlockGroup.BLOCKS + 10];
    Arrays.fill(expectedMasks, 0x5A5A5A5A5A5A5A5AL);
    long[] actualMasks = expectedMasks.clone();
    scalar.quantise(
        exact,
        from,
        factors,
        floors,
        slopes,
        activity,
        activityOffset,
        LIMIT,
        expected,
        to,
        expectedMasks,
        maskOffset);
    vector.quantise(
        exact,
        from,
        factors,
        floors,
        slopes,
        activity,
        activityOffset,
        LIMIT,
        actual,
        to,
        actualMasks,
        maskOffset);
    assertThat(actual).isEqualTo(expected);
    assertThat(actualMasks).isEqualTo(expectedMasks);
    checkEnergies(exact, from);
  }

  private void checkEnergies(float[] spectrum, int from) {
    int to = random.nextInt(4);
    float[] expected = new float[to + BlockGroup.BLOCKS + 4];
    Arrays.fill(expected, 0.25f);
    float[] actual = expected.clone();
    scalar.energy(spectrum, from, expected, to);
    vector.energy(spectrum, from, actual, to);
    assertThat(actual).isEqualTo(expected);
  }

  private void fillDeadZone() {
    for (int k = 1; k < 64; k++) {
      floors[k] = 0.5f + 0.2f * random.nextFloat();
      slopes[k] = random.nextFloat();
    }
  }

  private float[] spectrum(float range) {
    float[] values = new float[BlockGroup.LENGTH + 4];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian() * range;
    }
    return values;
  }
}
