package org.zellige.color;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zellige.transform.ScalarKernels;

class LinearLuminanceTest {
  private static double srgb(double u) {
    return u <= 0.04045 ? u / 12.92 : Math.pow((u + 0.055) / 1.055, 2.4);
  }

  @Test
  void lumaMakesUpForLostChroma() {
    int count = 10_000;
    Random random = new Random(5);
    float[] y = samples(random, count + 3, 90);
    float[] cb = samples(random, count + 3, 30);
    float[] cr = samples(random, count + 3, 30);
    float[] otherCb = samples(random, count, 30);
    float[] otherCr = samples(random, count, 30);
    float[] ordinary = y.clone();
    new LinearLuminance(new ScalarKernels())
        .keep(new float[][] {y, cb, cr}, 3, otherCb, otherCr, count);
    double before = 0;
    double after = 0;
    for (int i = 0; i < count; i++) {
      double target = luminance(ordinary[3 + i], cb[3 + i], cr[3 + i]);
      double error = Math.abs(luminance(y[3 + i], otherCb[i], otherCr[i]) - target);
      double without = Math.abs(luminance(ordinary[3 + i], otherCb[i], otherCr[i]) - target);
      assertThat(error).isLessThanOrEqualTo(without + 4e-3);
      before += without;
      after += error;
    }
    assertThat(after).isLessThan(before / 3);
    assertThat(y).startsWith(ordinary[0], ordinary[1], ordinary[2]);
  }

  @Test
  void lumaStaysWhereChromaIsKept() {
    float[] y = {12.5f, -128, 127};
    float[] cb = {-20, 100, 1};
    float[] cr = {33, -100, 2};
    new LinearLuminance(new ScalarKernels())
        .keep(new float[][] {y, cb, cr}, 0, cb.clone(), cr.clone(), 3);
    assertThat(y).containsExactly(12.5f, -128, 127);
  }

  private static float[] samples(Random random, int count, float range) {
    float[] samples = new float[count];
    for (int i = 0; i < count; i++) {
      samples[i] = range * (2 * random.nextFloat() - 1);
    }
    return samples;
  }

  /** By the definitions of T.871 and sRGB. */
  private static double luminance(double y, double cb, double cr) {
    return 0.265 * srgb(clip(y + 1.402 * cr))
        + 0.657 * srgb(clip(y - 0.344136286 * cb - 0.714136286 * cr))
        + 0.078 * srgb(clip(y + 1.772 * cb));
  }

  private static double clip(double channel) {
    return Math.max(0, Math.min(255, channel + 128)) / 255;
  }
}
