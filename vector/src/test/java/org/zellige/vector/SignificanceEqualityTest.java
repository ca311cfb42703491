package org.zellige.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.Kernels;
import org.zellige.transform.ScalarKernels;

/** Masks of significant coefficients are the same, for any that a file can hold. */
class SignificanceEqualityTest {
  private static final int GROUPS = 5;
  private static final int BLOCKS = GROUPS * BlockGroup.BLOCKS;

  private final Kernels scalar = new ScalarKernels();
  private final Kernels vector = Requested.kernels();
  private final Random random = new Random(12);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 12, 13})
  void masksAreTheSame(int low) {
    short[] coefficients = new short[GROUPS * BlockGroup.LENGTH];
    long[] masks = new long[BLOCKS];
    for (int i = 0; i < coefficients.length; i++) {
      coefficients[i] = coefficient(i / BlockGroup.LENGTH);
      if (Math.abs(coefficients[i]) >= 1 << low) {
        int group = i / BlockGroup.LENGTH;
        int k = i % BlockGroup.LENGTH / BlockGroup.BLOCKS;
        masks[group * BlockGroup.BLOCKS + i % BlockGroup.BLOCKS] |= 1L << k;
      }
    }
    long[] next = new long[BLOCKS];
    long[] second = new long[BLOCKS];
    scalar.significance(coefficients, masks, low, next, second);
    long[] next2 = new long[BLOCKS];
    long[] second2 = new long[BLOCKS];
    vector.significance(coefficients, masks, low, next2, second2);
    assertThat(next2).isEqualTo(next);
    assertThat(second2).isEqualTo(second);
    for (int block = 0; block < BLOCKS; block++) {
      for (int k = 1; k < 64; k++) {
        int magnitude = Math.abs(coefficients[BlockGroup.index(block) + BlockGroup.BLOCKS * k]);
        assertThat(next[block] >>> k & 1).isEqualTo(magnitude >= 2 << low ? 1 : 0);
        assertThat(second[block] >>> k & 1).isEqualTo(magnitude >= 4 << low ? 1 : 0);
      }
    }
  }

  /** Of the first group none but zeros, of the second any, of others mostly small ones. */
  private short coefficient(int group) {
    if (group == 0) {
      return 0;
    }
    int bits = group == 1 ? 16 : random.nextInt(17) * random.nextInt(2);
    return (short) (random.nextInt(1 << 16) << 16 >> 32 - Math.max(1, bits));
  }
}
