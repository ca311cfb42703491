package org.zellige.color.icc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zellige.JpegException;
import org.zellige.color.InkModel;

/** A broken profile gives a {@link JpegException} or some colours, and nothing else. */
class HostileProfileTest {
  static byte[][] profiles() {
    return new byte[][] {
      new SyntheticProfile().tag("A2B0", SyntheticProfile.lut8(2)).toBytes(),
      new SyntheticProfile().tag("A2B0", SyntheticProfile.lut16(3, false)).toBytes(),
      new SyntheticProfile().version(4).tag("A2B0", SyntheticProfile.lutAToB(1, false)).toBytes()
    };
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void anyChangedByteIsLivedWith(byte[] profile) {
    Random random = new Random(3);
    for (int at = 0; at < profile.length; at++) {
      for (int value : new int[] {0, 1, 0x7F, 0x80, 0xFF, random.nextInt(256)}) {
        byte[] changed = profile.clone();
        changed[at] = (byte) value;
        use(changed);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void aProfileCutOffIsRefusedUnlessOnlyPaddingIsGone(byte[] profile) {
    for (int length = 0; length < profile.length; length++) {
      boolean usable = use(Arrays.copyOf(profile, length));
      assertThat(usable).as("cut at %d", length).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void severalChangesAtOnceAreLivedWith(byte[] profile) {
    Random random = new Random(4);
    for (int round = 0; round < 20_000; round++) {
      byte[] changed = profile.clone();
      for (int i = 0; i < 8; i++) {
        changed[random.nextInt(Math.min(profile.length, 250))] = (byte) random.nextInt(256);
      }
      use(changed);
    }
  }

  @Test
  void aTableOfColorsLargerThanTheProfileIsRefused() {
    byte[] table = SyntheticProfile.lut16(2, false);
    table[10] = (byte) 255; // nodes along each ink: 255⁴ · 6 bytes, more than an int can say

    assertThat(use(new SyntheticProfile().tag("A2B0", table).toBytes())).isFalse();
  }

  @Test
  void aMillionTagsAreRefused() {
    byte[] profile = SyntheticProfile.ordinary();
    byte[] large = Arrays.copyOf(profile, 12 << 20);
    large[129] = 0x10;

    assertThat(use(large)).isFalse();
  }

  /** Whether the profile was taken; its colours are then computed at the corners and beyond. */
  private static boolean use(byte[] profile) {
    InkModel model;
    try {
      model = IccProfile.parse(profile).inkModel();
    } catch (JpegException e) {
      assertThat(e.reason()).isNotBlank();
      return false;
    }
    double[] rgb = new double[3];
    model.toRgb(new double[] {0, 0, 0, 0}, rgb);
    model.toRgb(new double[] {1, 1, 1, 1}, rgb);
    model.toRgb(new double[] {.3, .6, .1, .9}, rgb);
    return true;
  }
}
