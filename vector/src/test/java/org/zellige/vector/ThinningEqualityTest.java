package org.zellige.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.GreedyThinning;
import org.zellige.transform.Kernels;
import org.zellige.transform.ScalarKernels;

/** Vector thinning makes the choices of the scalar kernel, at widths where it is not used, too. */
class ThinningEqualityTest {
  private static final int LIMIT = 16383;

  private final Kernels scalar = new ScalarKernels();
  private final VectorThinning vector = vector();
  private final Random random = new Random(11);
  private final int[] rates = rates();

  /** Spectra of which something was thinned. */
  private int changed;

  private static VectorThinning vector() {
    Requested.kernels();
    return new VectorThinning();
  }

  private int[] rates() {
    int[] bits = new int[64 << 4];
    for (int run = 0; run < 64; run++) {
      for (int size = 0; size < 16; size++) {
        bits[run << 4 | size] = (int) ((random.nextDouble() + 1 + size) * 3 * GreedyThinning.BIT);
      }
    }
    bits[0] = 0;
    return bits;
  }

  @Test
  void agreesOnFewAndManyCoefficients() {
    for (int i = 0; i < 500; i++) {
      check(spectrum(Math.pow(10, 3 * random.nextDouble() - 1.5)), 10);
    }
    assertThat(changed).isGreaterThan(300);
  }

  @Test
  void agreesOnLargeCoefficients() {
    for (int i = 0; i < 200; i++) {
      check(spectrum(Math.pow(10, 39 * random.nextDouble())), 10);
    }
  }

  @Test
  void agreesOnWhatIsNoUsefulNumber() {
    float[] odd = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -0f, 1e-40f};
    float[] spectrum = spectrum(3);
    for (int i = 0; i < spectrum.length; i += 1 + random.nextInt(4)) {
      spectrum[i] = odd[random.nextInt(odd.length)];
    }
    check(spectrum, 10);
  }

  @Test
  void agreesWhereErrorsCountForNothing() {
    check(spectrum(3), 0);
  }

  private void check(float[] spectrum, float weight) {
    int groups = spectrum.length / BlockGroup.LENGTH;
    float[] factors = new float[64];
    float[] shares = new float[64];
    for (int k = 0; k < 64; k++) {
      factors[k] = 1f / (1 + k / 9);
      shares[k] = random.nextInt(3) == 0 ? random.nextFloat() : 1;
    }
    float[] weights = new float[groups * BlockGroup.BLOCKS];
    for (int b = 0; b < weights.length; b++) {
      weights[b] = weight * random.nextFloat();
    }
    short[] expected = new short[spectrum.length];
    long[] expectedMasks = new long[weights.length];
    float[] none = new float[64];
    for (int g = 0; g < groups; g++) {
      int at = g * BlockGroup.LENGTH;
      int first = g * BlockGroup.BLOCKS;
      scalar.quantise(
          spectrum,
          at,
          factors,
          none,
          none,
          weights,
          first,
          LIMIT,
          expected,
          at,
          expectedMasks,
          first);
    }
    final short[] rounded = expected.clone();
    short[] actual = expected.clone();
    long[] actualMasks = expectedMasks.clone();
    scalar.thin(spectrum, factors, rates, shares, weights, expected, expectedMasks, groups);
    vector.thin(spectrum, factors, rates, shares, weights, actual, actualMasks, groups);
    assertThat(actual).isEqualTo(expected);
    assertThat(actualMasks).isEqualTo(expectedMasks);
    changed += Arrays.equals(expected, rounded) ? 0 : 1;
  }

  private float[] spectrum(double range) {
    float[] values = new float[3 * BlockGroup.LENGTH];
    for (int i = 0; i < values.length; i++) {
      double frequency = i % BlockGroup.LENGTH / BlockGroup.BLOCKS;
      values[i] = (float) (random.nextGaussian() * range * Math.exp(-frequency / 20));
    }
    return values;
  }
}
