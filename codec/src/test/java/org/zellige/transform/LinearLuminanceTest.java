package org.zellige.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearLuminanceTest {
  private static double srgb(double u) {
    return u <= 0.04045 ? u / 12.92 : Math.pow((u + 0.055) / 1.055, 2.4);
  }

  @Test
  void lightIsNearTheCurveOfSrgbAndRises() {
    float before = -1;
    for (int i = 0; i <= 2550; i++) {
      float light = LinearLuminance.light(i / 10f - 128);
      assertThat((double) light).isCloseTo(srgb(i / 2550.0), within(3e-4));
      assertThat(light).isGreaterThan(before);
      before = light;
    }
  }

  @Test
  void lumaMakesUpForLostChroma() {
    Random random = new Random(5);
    double before = 0;
    double after = 0;
    for (int i = 0; i < 10_000; i++) {
      float y = 180 * random.nextFloat() - 90;
      float cb = 60 * random.nextFloat() - 30;
      float cr = 60 * random.nextFloat() - 30;
      float otherCb = cb + 20 * random.nextFloat() - 10;
      float otherCr = cr + 20 * random.nextFloat() - 10;
      float compensated = LinearLuminance.compensated(y, cb, cr, otherCb, otherCr);
      double target = luminance(y, cb, cr);
      double error = Math.abs(luminance(compensated, otherCb, otherCr) - target);
      double ordinary = Math.abs(luminance(y, otherCb, otherCr) - target);
      assertThat(error).isLessThanOrEqualTo(ordinary + 1e-6);
      before += ordinary;
      after += error;
    }
    assertThat(after).isLessThan(before / 20);
  }

  @Test
  void lumaStaysWhereChromaIsKept() {
    assertThat(LinearLuminance.compensated(12.5f, -20, 33, -20, 33)).isEqualTo(12.5f);
  }

  @Test
  void lumaStaysWhereAllIsClipped() {
    assertThat(LinearLuminance.compensated(-128, 0, 0, -1, -1)).isEqualTo(-128f);
    assertThat(LinearLuminance.compensated(127, 0, 0, 0.5f, 0.5f)).isBetween(111f, 127f);
  }

  private static float luminance(float y, float cb, float cr) {
    return LinearLuminance.of(
        y,
        LinearLuminance.R_CR * cr,
        LinearLuminance.G_CB * cb + LinearLuminance.G_CR * cr,
        LinearLuminance.B_CB * cb);
  }
}
