package org.zellige.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The inverse DCT of 12-bit samples and of differences against one in double precision. */
class WideInverseDctAccuracyTest {
  @ParameterizedTest
  @CsvSource({"-2048, 2047, 1", "-5, 5, 1", "-300, 300, 1", "-2048, 2047, -1", "-300, 300, -1"})
  void twelveBits(int least, int most, int sign) {
    check(DctErrors.measure(12, least, most, sign, 2048, block -> transform(block, 12)));
  }

  @ParameterizedTest
  @CsvSource({"-256, 255, 1", "-5, 5, 1", "-256, 255, -1"})
  void differencesOfEightBits(int least, int most, int sign) {
    check(DctErrors.measure(8, least, most, sign, 256, WideInverseDctAccuracyTest::difference));
  }

  /**
   * One bit between the passes and thirteen in a constant, as libjpeg has it, cost some mean square
   * beyond what the standard for eight bits allows; the largest error is the same.
   */
  private static void check(DctErrors errors) {
    errors.check(1, 0.08, 0.015, 0.06, 0.0015);
  }

  @Test
  void stepsMultiply() {
    int[] block = new int[64];
    block[0] = 100;
    block[9] = -7;
    int[] scaled = new int[64];
    Arrays.setAll(scaled, n -> 5 * block[n]);

    assertThat(transform(block, 12, 5)).isEqualTo(transform(scaled, 12));
  }

  @Test
  void beyondTheRangeSamplesAreCut() {
    int[] bright = new int[64];
    bright[0] = 20000;
    int[] dark = new int[64];
    dark[0] = -20000;

    assertThat(transform(bright, 12)).containsOnly(2047);
    assertThat(transform(dark, 12)).containsOnly(-2048);
  }

  private static int[] transform(int[] natural, int precision) {
    return transform(natural, precision, 1);
  }

  private static int[] transform(int[] natural, int precision, int step) {
    int half = 1 << precision - 1;
    int[] samples = run(new WideInverseDct(steps(step), precision), natural);
    Arrays.setAll(samples, n -> (samples[n] & 0xFFFF) - half);
    return samples;
  }

  private static int[] difference(int[] natural) {
    return run(new DifferenceTransform(steps(1), 8), natural);
  }

  private static int[] steps(int step) {
    int[] steps = new int[64];
    Arrays.fill(steps, step);
    return steps;
  }

  private static int[] run(InverseTransform<short[]> transform, int[] natural) {
    short[] group = new short[BlockGroup.LENGTH];
    long[] masks = new long[BlockGroup.BLOCKS];
    for (int k = 0; k < 64; k++) {
      short value = (short) natural[ZigZag.natural(k)];
      group[BlockGroup.BLOCKS * k] = value;
      masks[0] |= value == 0 ? 0 : 1L << k;
    }
    short[] samples = new short[8 * BlockGroup.SAMPLES];
    transform.group(group, masks, 0, 1, samples, 0, BlockGroup.SAMPLES);
    int[] block = new int[64];
    Arrays.setAll(block, n -> samples[n / 8 * BlockGroup.SAMPLES + n % 8]);
    return block;
  }
}
