package org.zellige.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zellige.transform.Kernels;
import org.zellige.transform.ScalarKernels;

/** Blocks are filtered to the same bits, where that is wanted. */
class BlockFilterEqualityTest {
  private final Kernels scalar = new ScalarKernels();
  private final Kernels vector = Requested.kernels();
  private final Random random = new Random(11);

  @Test
  void whatIsWantedHasTheSameBits() {
    float[] matrix = symmetric();
    for (int turn = 0; turn < 50; turn++) {
      float[] block = values(64);
      float[] across = new float[64];
      float[] across2 = new float[64];
      compare(block, matrix, -1, across, across2, -1);
      long changed = random.nextLong() & random.nextLong() & random.nextLong();
      for (int i = 0; i < 64; i++) {
        block[i] += (changed >>> i & 1) != 0 ? 30 : 0;
      }
      compare(block, matrix, changed, across, across2, changed);
    }
  }

  private void compare(
      float[] block, float[] matrix, long changed, float[] across, float[] across2, long wanted) {
    float[] filtered = new float[64];
    float[] filtered2 = new float[64];
    scalar.filterBlock(block, matrix, changed, across, wanted, filtered);
    vector.filterBlock(block, matrix, changed, across2, wanted, filtered2);
    assertThat(across2).isEqualTo(across);
    for (int i = 0; i < 64; i++) {
      if ((wanted >>> i & 1) != 0) {
        assertThat(filtered2[i]).isEqualTo(filtered[i]);
      }
    }
  }

  private float[] symmetric() {
    float[] matrix = values(64);
    for (int i = 0; i < 64; i++) {
      matrix[i] = matrix[8 * Math.min(i >> 3, i & 7) + Math.max(i >> 3, i & 7)];
    }
    return matrix;
  }

  private float[] values(int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = 255 * random.nextFloat() - 128;
    }
    return values;
  }
}
