package org.zellige.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SrgbProfileTest {
  private static byte[] profile(int space) {
    return ICC_Profile.getInstance(space).getData();
  }

  @Test
  void knowsSrgbByWhatItDoes() {
    assertThat(SrgbProfile.matches(profile(ColorSpace.CS_sRGB))).isTrue();
    assertThat(SrgbProfile.matches(profile(ColorSpace.CS_LINEAR_RGB))).isFalse();
    assertThat(SrgbProfile.matches(profile(ColorSpace.CS_CIEXYZ))).isFalse();
  }

  @Test
  void linearGrayIsNotTheGrayOfSrgb() {
    assertThat(SrgbProfile.matches(profile(ColorSpace.CS_GRAY))).isFalse();
  }

  @Test
  void damagedProfilesAreNotSrgb() {
    byte[] srgb = profile(ColorSpace.CS_sRGB);
    assertThat(SrgbProfile.matches(new byte[0])).isFalse();
    assertThat(SrgbProfile.matches(new byte[200])).isFalse();
    assertThat(SrgbProfile.matches(Arrays.copyOf(srgb, 140))).isFalse();
  }
}
