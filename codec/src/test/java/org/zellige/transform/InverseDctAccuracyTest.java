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

  private static int[] transform(Kernels kernels, int[] natural) {
    short[] group = new short[BlockGroup.LENGTH];
    long[] masks = new long[BlockGroup.BLOCKS];
    for (int k = 0; k < 64; k++) {
      short value = (short) natural[ZigZag.natural(k)];
      group[BlockGroup.BLOCKS * k] = value;
      masks[0] |= value == 0 ? 0 : 1L << k;
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
