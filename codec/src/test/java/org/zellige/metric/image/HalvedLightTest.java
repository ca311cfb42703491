package org.zellige.metric.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.work.Workers;

class HalvedLightTest {
  private static final Background GRAY = Background.DARK_AND_BRIGHT.get(0);

  /** Light is a polynomial here, within 3·10⁻⁴. */
  @ParameterizedTest
  @CsvSource({"16, 24, 1", "1048, 32, 3", "96, 64, 2"})
  void isLightHalvedSeveralTimes(int width, int height, int halvings) {
    Pixels pixels = Pixels.ofIntRgb(picture(width * height), width, height);
    RgbPlanes expected = RgbPlanes.of(pixels, Transfer.LINEAR, GRAY, Workers.CALLER);
    for (int i = 0; i < halvings; i++) {
      expected = Halving.of(expected, Workers.CALLER);
    }
    RgbPlanes halved = HalvedLight.of(pixels, halvings, GRAY, Workers.CALLER);
    assertThat(halved.width()).isEqualTo(expected.width());
    assertThat(halved.height()).isEqualTo(expected.height());
    for (int c = 0; c < 3; c++) {
      assertThat(halved.plane(c)).containsExactly(expected.plane(c), within(5e-4f));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "17, 3", "515, 9"})
  void theFormatMakesNoDifference(int width, int height) {
    int[] rgb = picture(width * height);
    byte[] bytes = new byte[3 * rgb.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (rgb[i / 3] >> 16 - 8 * (i % 3));
    }
    RgbPlanes packed = of(Pixels.ofIntRgb(rgb, width, height));
    RgbPlanes apart = of(Pixels.of(PixelFormat.RGB, bytes, 0, 3 * width, width, height));
    for (int c = 0; c < 3; c++) {
      assertThat(apart.plane(c)).isEqualTo(packed.plane(c));
    }
  }

  @Test
  void inksAreRefused() {
    assertThatThrownBy(() -> of(Pixels.allocate(PixelFormat.CMYK, 9, 9)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static RgbPlanes of(Pixels pixels) {
    return HalvedLight.of(pixels, 2, GRAY, Workers.CALLER);
  }

  private static int[] picture(int pixels) {
    int[] rgb = new int[pixels];
    for (int i = 0; i < pixels; i++) {
      rgb[i] = i * 0x010305 ^ i / 7;
    }
    return rgb;
  }
}
