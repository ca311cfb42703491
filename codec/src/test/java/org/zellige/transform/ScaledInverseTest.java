package org.zellige.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks side by side have the samples that each has alone, which libjpeg's files check. */
class ScaledInverseTest {
  private final Random random = new Random(1);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 16})
  void groupsAreWhatTheirBlocksAre(int size) {
    int[] magnitudes = {1, 30, 1000, 32767};
    for (int magnitude : magnitudes) {
      for (int step : new int[] {1, 16, 255, 65535}) {
        assertGroupEqualsBlocks(size, magnitude, step);
      }
    }
  }

  private void assertGroupEqualsBlocks(int size, int magnitude, int step) {
    int[] steps = new int[64];
    Arrays.fill(steps, step);
    short[] coefficients = new short[BlockGroup.LENGTH];
    long[] masks = new long[BlockGroup.BLOCKS];
    for (int b = 0; b < BlockGroup.BLOCKS; b++) {
      for (int k = 0; k < 64; k++) {
        if (random.nextInt(4) == 0) {
          coefficients[BlockGroup.BLOCKS * k + b] =
              (short) (random.nextInt(2 * magnitude + 1) - magnitude);
          masks[b] |= 1L << k;
        }
      }
    }
    ScaledInverse<byte[]> inverse = ScaledInverse.toBytes(steps, size);
    int stride = BlockGroup.BLOCKS * size;
    byte[] together = new byte[size * stride];
    inverse.group(coefficients, masks, 0, BlockGroup.BLOCKS, together, 0, stride);

    ScaledBasis basis = ScaledBasis.of(size);
    int firstShift = basis.fractionBits() - 2;
    int secondShift = basis.fractionBits() + 2 + 3;
    int[] between = new int[8 * size];
    int[] row = new int[size];
    for (int b = 0; b < BlockGroup.BLOCKS; b++) {
      int[] block = new int[64];
      for (int k = 0; k < 64; k++) {
        int n = ZigZag.natural(k);
        if (basis.uses(n / 8) && basis.uses(n % 8)) {
          block[n] = coefficients[BlockGroup.BLOCKS * k + b] * step;
        }
      }
      for (int u = 0; u < 8; u++) {
        basis.transform(block, u, 8, between, u, 8, firstShift);
      }
      for (int y = 0; y < size; y++) {
        basis.transform(between, 8 * y, 1, row, 0, 1, secondShift);
        for (int x = 0; x < size; x++) {
          assertThat(together[y * stride + b * size + x])
              .as("%d, %d of block %d", x, y, b)
              .isEqualTo((byte) InverseDct.sample(row[x], 8));
        }
      }
    }
  }
}
