package org.zellige.transform;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The inverse DCT is as accurate as IEEE 1180-1990 (H.261 annex A) asks, over its test ranges. */
class InverseDctAccuracyTest {
  @ParameterizedTest
  @CsvSource({"-256, 255, 1", "-5, 5, 1", "-300, 300, 1", "-256, 255, -1", "-5, 5, -1"})
  void thePassesMeetTheStandard(int least, int most, int sign) {
    DctErrors.measure(8, least, most, sign, 256, InverseDctAccuracyTest::passes).checkStandard();
  }

  /** The kernels clamp to the eight bits of a sample. */
  @ParameterizedTest
  @CsvSource({"-128, 127, 1", "-5, 5, 1", "-300, 300, 1", "-128, 127, -1", "-300, 300, -1"})
  void theKernelsMeetTheStandard(int least, int most, int sign) {
    Kernels kernels = KernelsSelection.active();
    DctErrors.measure(8, least, most, sign, 128, block -> transform(kernels, block))
        .checkStandard();
  }

  @ParameterizedTest
  @CsvSource({"-256, 255, 1", "-5, 5, 1", "-300, 300, 1", "-256, 255, -1", "-5, 5, -1"})
  void theFloatTransformMeetsTheStandard(int least, int most, int sign) {
    double[] ones = new double[64];
    Arrays.fill(ones, 1);
    FloatInverse inverse = new FloatInverse(ones, new double[64], 8, 0);
    DctErrors.measure(8, least, most, sign, 256, block -> rounded(inverse, block)).checkStandard();
  }

  private static int[] passes(int[] coefficients) {
    int[] block = coefficients.clone();
    for (int column = 0; column < 8; column++) {
      InverseDct.pass(block, column, 8, InverseDct.SHIFT1);
    }
    for (int row = 0; row < 8; row++) {
      InverseDct.pass(block, 8 * row, 1, InverseDct.SHIFT2);
    }
    return block;
  }

  private static int[] rounded(FloatInverse inverse, int[] natural) {
    float[] samples = new float[64];
    inverse.group(group(natural), new long[0], 0, 1, samples, 0, 8);
    int[] rounded = new int[64];
    for (int n = 0; n < 64; n++) {
      rounded[n] = Math.round(samples[n]);
    }
    return rounded;
  }

  private static short[] group(int[] natural) {
    short[] group = new short[BlockGroup.LENGTH];
    for (int k = 0; k < 64; k++) {
      group[BlockGroup.BLOCKS * k] = (short) natural[ZigZag.natural(k)];
    }
    return group;
  }

  private static int[] transform(Kernels kernels, int[] natural) {
    short[] group = group(natural);
    long[] masks = new long[BlockGroup.BLOCKS];
    for (int k = 0; k < 64; k++) {
      masks[0] |= group[BlockGroup.BLOCKS * k] == 0 ? 0 : 1L << k;
    }
    int[] steps = new int[64];
    Arrays.fill(steps, 1);
    byte[] samples = new byte[8 * BlockGroup.SAMPLES];
    kernels.inverseDct(group, 0, masks, 0, 1, steps, samples, 0, BlockGroup.SAMPLES);
    int[] shifted = new int[64];
    for (int n = 0; n < 64; n++) {
      shifted[n] = (samples[n / 8 * BlockGroup.SAMPLES + n % 8] & 0xFF) - 128;
    }
    return shifted;
  }
}
