package org.zellige.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.ForwardDct;
import org.zellige.transform.ScalarKernels;
import org.zellige.transform.ZigZag;

/**
 * All blocks of a group at once give the coefficients of each by itself, and their masks; nothing
 * else is written. For kernels of any module: signatures name no type of the codec.
 */
public final class ForwardDctCases {
  /** Transforms and rounds a group as {@code Kernels.forwardDct} says. */
  @FunctionalInterface
  public interface Rounded {
    void transform(
        float[] samples,
        int offset,
        int stride,
        float[] scale,
        short[] levels,
        int at,
        long[] masks,
        int maskOffset);
  }

  /** As above, not rounded. */
  @FunctionalInterface
  public interface Exact {
    void transform(
        float[] samples, int offset, int stride, float[] scale, float[] coefficients, int at);
  }

  private final Rounded rounded;
  private final Exact exact;
  private final Random random = new Random(12);
  private final float[] scale = new float[64];

  public ForwardDctCases(Rounded rounded, Exact exact) {
    this.rounded = rounded;
    this.exact = exact;
  }

  /** A test for each of them. */
  public Stream<DynamicTest> tests() {
    return Stream.of(
        dynamicTest("noise", this::noise),
        dynamicTest("smooth blocks", this::smoothBlocks),
        dynamicTest("flat extremes", this::flatExtremes),
        dynamicTest("ties", this::ties),
        dynamicTest("coefficients that overflow", this::overflow),
        dynamicTest("factors that change in their array", this::changingFactors));
  }

  private void noise() {
    for (int i = 0; i < 1000; i++) {
      fillScale(1 + random.nextInt(100));
      check(samples(256, 0.5f));
    }
  }

  private void smoothBlocks() {
    for (int i = 0; i < 500; i++) {
      fillScale(1 + random.nextInt(30));
      check(samples(3, 0.5f));
    }
  }

  private void flatExtremes() {
    fillScale(1);
    for (float level : new float[] {-128f, -0f, 0f, 0.5f, 127.5f}) {
      float[] samples = samples(256, 1);
      Arrays.fill(samples, level);
      check(samples);
    }
  }

  private void ties() {
    Arrays.fill(scale, 1 / 128f);
    for (int i = 0; i < 500; i++) {
      check(samples(256, 1));
    }
  }

  private void overflow() {
    for (int i = 0; i < 2000; i++) {
      for (int k = 0; k < 64; k++) {
        scale[k] = (float) StrictMath.pow(10, 45 * random.nextDouble() - 44);
      }
      check(samples(256, (float) StrictMath.pow(10, 32 * random.nextDouble() - 2)));
    }
  }

  private void changingFactors() {
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
    float[] unrounded = new float[at + BlockGroup.LENGTH + 40];
    Arrays.fill(unrounded, 0.25f);
    float[] expectedExact = unrounded.clone();
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
    rounded.transform(samples, offset, stride, scale, levels, at, masks, maskOffset);
    exact.transform(samples, offset, stride, scale, unrounded, at);
    assertThat(levels).isEqualTo(expected);
    assertThat(masks).isEqualTo(expectedMasks);
    assertThat(unrounded).isEqualTo(expectedExact);
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
