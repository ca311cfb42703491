package org.zellige.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChannelLightTest {
  private static double srgb(double u) {
    return u <= 0.04045 ? u / 12.92 : Math.pow((u + 0.055) / 1.055, 2.4);
  }

  @Test
  void lightIsNearTheCurveOfSrgbAndRises() {
    float before = -1;
    for (int i = 0; i <= 2550; i++) {
      float light = ChannelLight.light(i / 2550f);
      assertThat((double) light).isCloseTo(srgb(i / 2550.0), within(3e-4));
      assertThat(light).isGreaterThan(before);
      before = light;
    }
  }

  @Test
  void equalLightsMeanTheirChannel() {
    for (int level = -128; level < 128; level++) {
      float light = ChannelLight.light((level + 128) / 255f);
      assertThat(ofMeanLight(level, light)).isCloseTo(level, within(1e-4f));
    }
  }

  @Test
  void aMeanOfLightsIsBrighterThanThatOfChannels() {
    for (int dark = 0; dark < 256; dark += 15) {
      for (int bright = dark; bright < 256; bright += 15) {
        double light = (srgb(dark / 255.0) + srgb(bright / 255.0)) / 2;
        float mean = (dark + bright) / 2f;
        double found = ofMeanLight(mean - 128, (float) light) + 128;
        double exact = 255 * channel(light);
        assertThat(found).isCloseTo(exact, within(0.08 * (bright - dark) + 0.3));
        assertThat(found).isGreaterThan(mean - 0.5);
      }
    }
  }

  private static float ofMeanLight(float mean, float light) {
    float[] channel = {mean};
    ChannelLight.brighten(channel, new float[] {light}, 1);
    return channel[0];
  }

  private static double channel(double light) {
    return light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
  }
}
