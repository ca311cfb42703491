package org.zellige.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
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

  @Test
  void keepLuminance() {
    for (int count = 16; count <= 512; count += 16) {
      float[] y = samples(count + GUARD, 150);
      float[] y2 = y.clone();
      float[] cb = samples(count, 130);
      float[] cr = samples(count, 130);
      float[] shownCb = samples(count, 130);
      float[] shownCr = samples(count, 130);
      float[] gained = new float[count];
      float[] weights = new float[count];
      scalar.keepLuminance(y, cb, cr, shownCb, shownCr, 0.8f, gained, weights, count);
      vector.keepLuminance(y2, cb, cr, shownCb, shownCr, 0.8f, gained, weights, count);
      assertThat(y2).isEqualTo(y);
    }
  }

  @ParameterizedTest
  @EnumSource
  void sumLight(ChannelLight channel) {
    for (int rows = 1; rows <= 4; rows++) {
      int count = 48;
      int stride = 61;
      float[][] planes = {samples(300, 150), samples(300, 130), samples(300, 130)};
      float[] sums = samples(count + GUARD, 1);
      float[] sums2 = sums.clone();
      scalar.sumLight(channel, planes, 7, stride, rows, sums, count);
      vector.sumLight(channel, planes, 7, stride, rows, sums2, count);
      assertThat(sums2).isEqualTo(sums);
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
