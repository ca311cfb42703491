package org.zellige.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** All blocks of a group at once give the coefficients of each by itself, and their masks. */
class ForwardLanesTest {
  private final Kernels kernels = new ScalarKernels();
  private final Random random = new Random(12);
  private final float[] scale = new float[64];

  @Test
  void agreesOnNoise() {
    for (int i = 0; i < 500; i++) {
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
  void agreesOnTies() {
    Arrays.fill(scale, 1 / 128f);
    for (int i = 0; i < 500; i++) {
      check(samples(256, 1));
    }
  }

  @Test
  void agreesWhereCoefficientsOverflow() {
    for (int i = 0; i < 1000; i++) {
      for (int k = 0; k < 64; k++) {
        scale[k] = (float) StrictMath.pow(10, 45 * random.nextDouble() - 44);
      }
      check(samples(256, (float) StrictMath.pow(10, 32 * random.nextDouble() - 2)));
    }
  }

  @Test
  void noticesFactorsThatChangeInTheirArray() {
    float[] samples = samples(256, 1);
    fillScale(4);
    check(samples);
    for (int k = 0; k < 64; k++) {
      scale[k] *= 2;
      check(samples);
    }
  }

  private void check(float[] given) {
    int offset = random.nextInt(4);
    int stride = BlockGroup.SAMPLES + random.nextInt(6);
    // Not a float more than may be read.
    float[] samples = Arrays.copyOf(given, offset + 7 * stride + BlockGroup.SAMPLES);
    int at = 1 + random.nextInt(20);
    int maskOffset = 1 + random.nextInt(5);
    short[] levels = new short[at + BlockGroup.LENGTH + 40];
    Arrays.fill(levels, (short) -21_846);
    short[] expected = levels.clone();
    long[] masks = new long[maskOffset + BlockGroup.BLOCKS + 10];
    Arrays.fill(masks, -3);
    long[] expectedMasks = masks.clone();
    float[] exact = new float[at + BlockGroup.LENGTH + 40];
    float[] expectedExact = exact.clone();
    float[] block = new float[64];
    for (int b = 0; b < BlockGroup.BLOCKS; b++) {
      BlockForwardDct.transform(samples, offset + 8 * b, stride, block);
      expectedMasks[maskOffset + b] = 0;
      for (int k = 0; k < 64; k++) {
        int i = at + BlockGroup.BLOCKS * k + b;
        expectedExact[i] = block[ZigZag.natural(k)] * scale[k];
        expected[i] = (short) Float.floatToRawIntBits(expectedExact[i] + ScalarKernels.ROUND);
        expectedMasks[maskOffset + b] |= expected[i] == 0 ? 0 : 1L << k;
      }
    }
    kernels.forwardDct(samples, offset, stride, scale, levels, at, masks, maskOffset);
    kernels.forwardDct(samples, offset, stride, scale, exact, at);
    assertThat(levels).isEqualTo(expected);
    assertThat(masks).isEqualTo(expectedMasks);
    assertThat(exact).isEqualTo(expectedExact);
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
