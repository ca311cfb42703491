package org.zellige.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.ForwardDct;
import org.zellige.transform.Kernels;
import org.zellige.transform.ScalarKernels;

/** The vector forward DCT gives the coefficients and masks of the scalar one, and no more. */
class ForwardDctEqualityTest {
  private final Kernels scalar = new ScalarKernels();
  private final Kernels vector = Requested.kernels();
  private final Random random = new Random(2);
  private final float[] scale = new float[64];

  @Test
  void agreesOnNoise() {
    for (int i = 0; i < 2000; i++) {
      fillScale(1 + random.nextInt(100));
      check(samples(256, 0.5f));
    }
  }

  @Test
  void agreesOnSmoothBlocks() {
    for (int i = 0; i < 500; i++) {
      fillScale(1 + random.nextInt(30));
      check(samples(3, 0.5f));
    }
  }

  @Test
  void agreesOnFlatExtremes() {
    fillScale(1);
    for (float level : new float[] {-128f, -0f, 0f, 0.5f, 127.5f}) {
      float[] samples = samples(256, 1);
      Arrays.fill(samples, level);
      check(samples);
    }
  }

  @Test
  void agreesOnTies() {
    Arrays.fill(scale, 1 / 128f);
    for (int i = 0; i < 500; i++) {
      check(samples(256, 1));
    }
  }

  @Test
  void agreesWhereCoefficientsOverflow() {
    for (int i = 0; i < 2000; i++) {
      for (int k = 0; k < 64; k++) {
        scale[k] = (float) Math.pow(10, 45 * random.nextDouble() - 44);
      }
      check(samples(256, (float) Math.pow(10, 32 * random.nextDouble() - 2)));
    }
  }

  private void check(float[] samples) {
    int offset = random.nextInt(4);
    int stride = BlockGroup.SAMPLES + random.nextInt(6);
    int coefficientOffset = 1 + random.nextInt(20);
    int maskOffset = 1 + random.nextInt(5);
    short[] expected = new short[coefficientOffset + BlockGroup.LENGTH + 40];
    Arrays.fill(expected, (short) -21846);
    short[] actual = expected.clone();
    long[] expectedMasks = new long[maskOffset + BlockGroup.BLOCKS + 10];
    Arrays.fill(expectedMasks, 0x5A5A5A5A5A5A5A5AL);
    long[] actualMasks = expectedMasks.clone();
    // Not a float more than may be read.
    float[] exact = Arrays.copyOf(samples, offset + 7 * stride + BlockGroup.SAMPLES);
    scalar.forwardDct(
        exact, offset, stride, scale, expected, coefficientOffset, expectedMasks, maskOffset);
    vector.forwardDct(
        exact, offset, stride, scale, actual, coefficientOffset, actualMasks, maskOffset);
    assertThat(actual).isEqualTo(expected);
    assertThat(actualMasks).isEqualTo(expectedMasks);
    checkUnquantised(exact, offset, stride, coefficientOffset);
  }

  private void checkUnquantised(float[] samples, int offset, int stride, int coefficientOffset) {
    float[] expected = new float[coefficientOffset + BlockGroup.LENGTH + 40];
    Arrays.fill(expected, 0.25f);
    float[] actual = expected.clone();
    scalar.forwardDct(samples, offset, stride, scale, expected, coefficientOffset);
    vector.forwardDct(samples, offset, stride, scale, actual, coefficientOffset);
    assertThat(actual).isEqualTo(expected);
  }

  private float[] samples(int levels, float unit) {
    float[] samples = new float[9 * (BlockGroup.SAMPLES + 6)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (random.nextInt(levels) - levels / 2) * unit;
    }
    return samples;
  }

  private void fillScale(int step) {
    for (int k = 0; k < 64; k++) {
      scale[k] = (float) (1 / (ForwardDct.gain(k) * (step + random.nextInt(1 + k))));
    }
  }
}
