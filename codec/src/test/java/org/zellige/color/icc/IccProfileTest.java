package org.zellige.color.icc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zellige.JpegException;
import org.zellige.color.InkModel;

/** Profiles give the colours that the JDK's colour management (LittleCMS) gives. */
class IccProfileTest {
  record Sample(String name, byte[] profile) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Sample> profiles() {
    return Stream.of(
        new Sample("lut8", with(SyntheticProfile.lut8(9)).toBytes()),
        new Sample("lut16", SyntheticProfile.ordinary()),
        new Sample(
            "lut16 in version 4", with(SyntheticProfile.lut16(9, false)).version(4).toBytes()),
        new Sample(
            "lut16 to XYZ",
            with(SyntheticProfile.lut16(11, true)).connectionSpace("XYZ ").toBytes()),
        new Sample(
            "lutAToB, 8 bits", with(SyntheticProfile.lutAToB(1, false)).version(4).toBytes()),
        new Sample(
            "lutAToB, 16 bits", with(SyntheticProfile.lutAToB(2, false)).version(4).toBytes()),
        new Sample(
            "lutAToB to XYZ",
            with(SyntheticProfile.lutAToB(2, true)).version(4).connectionSpace("XYZ ").toBytes()));
  }

  private static SyntheticProfile with(byte[] table) {
    return new SyntheticProfile().tag("A2B0", table);
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void colorsAreThoseOfLittleCms(Sample sample) throws Exception {
    InkModel model = IccProfile.parse(sample.profile()).inkModel();
    ICC_ColorSpace reference = new ICC_ColorSpace(ICC_Profile.getInstance(sample.profile()));
    Random random = new Random(5);
    double sum = 0;
    int count = 2000;
    for (int i = 0; i < count; i++) {
      double[] inks = random.doubles(4).toArray();
      double[] rgb = new double[3];
      model.toRgb(inks, rgb);
      float[] expected =
          reference.toRGB(
              new float[] {(float) inks[0], (float) inks[1], (float) inks[2], (float) inks[3]});
      for (int channel = 0; channel < 3; channel++) {
        double shown = 255 * Math.max(0, Math.min(1, rgb[channel]));
        sum += Math.abs(shown - 255 * expected[channel]);
      }
    }
    assertThat(sum / (3 * count)).as("mean difference in levels").isLessThan(0.5);
  }

  @Test
  void paperIsWhite() throws Exception {
    double[] rgb = new double[3];

    IccProfile.parse(SyntheticProfile.ordinary()).inkModel().toRgb(new double[4], rgb);

    for (double value : rgb) {
      assertThat(255 * value).isBetween(254.6, 255.4);
    }
  }

  @Test
  void thePerceptualTableIsPreferredAndAnyIsTaken() throws Exception {
    byte[] first = SyntheticProfile.lut16(5, false);
    byte[] other = SyntheticProfile.lut16(2, false);
    double[] perceptual = middle(new SyntheticProfile().tag("A2B1", other).tag("A2B0", first));
    double[] colorimetric = middle(new SyntheticProfile().tag("A2B1", other));

    assertThat(perceptual).isEqualTo(middle(new SyntheticProfile().tag("A2B0", first)));
    assertThat(colorimetric).isNotEqualTo(perceptual);
  }

  private static double[] middle(SyntheticProfile profile) throws JpegException {
    double[] rgb = new double[3];
    IccProfile.parse(profile.toBytes()).inkModel().toRgb(new double[] {.5, .4, .6, .3}, rgb);
    return rgb;
  }

  @Test
  void whatIsNoProfileOfInksIsRefusedWithTheReason() {
    byte[] table = SyntheticProfile.lut16(3, false);
    assertRefused(with(table).colorSpace("RGB "), "colour space is RGB");
    assertRefused(with(table).deviceClass("link"), "class is link");
    assertRefused(with(table).connectionSpace("Luv "), "connection space is Luv");
    assertRefused(new SyntheticProfile().tag("B2A0", table), "no table");
    assertRefused(with("none".repeat(20).getBytes()), "channels");
    assertThatThrownBy(() -> IccProfile.parse(new byte[200]))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining("signature");
    assertThatThrownBy(() -> IccProfile.parse(new byte[0])).isInstanceOf(JpegException.class);
  }

  private static void assertRefused(SyntheticProfile profile, String reason) {
    assertThatThrownBy(() -> IccProfile.parse(profile.toBytes()).inkModel())
        .isInstanceOf(JpegException.class)
        .hasMessageContaining(reason);
  }
}
