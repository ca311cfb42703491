package org.zellige.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zellige.transform.ChannelLight;
import org.zellige.transform.Kernels;
import org.zellige.transform.ScalarKernels;

/** What is done in linear light has the same bits with vectors, and no other sample changes. */
class LightEqualityTest {
  private static final int GUARD = 70;

  private final Kernels scalar = new ScalarKernels();
  private final Kernels vector = Requested.kernels();
  private final Random random = new Random(8);

  static int[] counts() {
    return RowLengths.from(1);
  }

  @ParameterizedTest
  @EnumSource
  void addGain(ChannelLight channel) {
    for (int count = 16; count <= 512; count += 16) {
      float[] y = samples(count, 150);
      float[] cb = samples(count, 130);
      float[] cr = samples(count, 130);
      float[] shownCb = samples(count, 130);
      float[] shownCr = samples(count, 130);
      float[] gained = samples(count + GUARD, 1);
      float[] weights = samples(count + GUARD, 1);
      float[] gained2 = gained.clone();
      float[] weights2 = weights.clone();
      scalar.addGain(channel, y, cb, cr, shownCb, shownCr, gained, weights, count);
      vector.addGain(channel, y, cb, cr, shownCb, shownCr, gained2, weights2, count);
      assertThat(gained2).isEqualTo(gained);
      assertThat(weights2).isEqualTo(weights);
    }
  }

  @ParameterizedTest
  @MethodSource("counts")
  void addPairs(int count) {
    float[] in = samples(2 * count, 150);
    float[] out = samples(count + GUARD, 1);
    float[] out2 = out.clone();
    scalar.addPairs(in, out, count);
    vector.addPairs(in, out2, count);
    assertThat(out2).isEqualTo(out);
  }

  @ParameterizedTest
  @MethodSource("counts")
  void halve(int count) {
    float[] in = samples(4 * count + 7, 150);
    float[] out = samples(count + GUARD, 1);
    float[] out2 = out.clone();
    scalar.halve(in, 3, 2 * count + 7, out, 1, count);
    vector.halve(in, 3, 2 * count + 7, out2, 1, count);
    assertThat(out2).isEqualTo(out);
  }

  /** Also beyond what samples are, to be clipped. */
  private float[] samples(int count, float range) {
    float[] samples = new float[count];
    for (int i = 0; i < count; i++) {
      samples[i] = range * (2 * random.nextFloat() - 1);
    }
    return samples;
  }
}
