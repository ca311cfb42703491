package org.zellige.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.zellige.Pixels;

class PsnrTest {
  @Test
  void equalImagesAreInfinitelyGood() {
    Pixels image = Pixels.ofIntRgb(new int[] {0x123456, 0xFFFFFF}, 2, 1);

    assertThat(Psnr.luma(image, image)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Psnr.rgb(image, image)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void blackAgainstWhiteIsZero() {
    Pixels black = Pixels.ofIntRgb(new int[] {0}, 1, 1);
    Pixels white = Pixels.ofIntRgb(new int[] {0xFFFFFF}, 1, 1);

    assertThat(Psnr.luma(black, white)).isCloseTo(0, within(1e-9));
    assertThat(Psnr.rgb(black, white)).isCloseTo(0, within(1e-9));
  }

  @Test
  void lumaWeighsTheChannels() {
    // One of four pixels differs by 100 in green: luma by 58.7.
    Pixels a = Pixels.ofRgb(new byte[12], 2, 2);
    byte[] changed = new byte[12];
    changed[4] = 100;
    Pixels b = Pixels.ofRgb(changed, 2, 2);

    assertThat(Psnr.luma(a, b)).isCloseTo(10 * Math.log10(65025 / (58.7 * 58.7 / 4)), within(1e-9));
    assertThat(Psnr.rgb(a, b)).isCloseTo(10 * Math.log10(65025 / (100 * 100 / 12.0)), within(1e-9));
  }

  @Test
  void formatsDoNotMatter() {
    byte[] bgr = {30, 20, 10, 60, 50, 40};
    int[] rgb = {0x0A141E, 0x28323C};

    assertThat(Psnr.rgb(Pixels.ofBgr(bgr, 2, 1), Pixels.ofIntRgb(rgb, 2, 1)))
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void sizesMustAgree() {
    Pixels a = Pixels.ofGray(new byte[6], 2, 3);
    Pixels b = Pixels.ofGray(new byte[6], 3, 2);

    assertThatThrownBy(() -> Psnr.luma(a, b)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void componentsAreThoseOfT871() {
    Pixels black = Pixels.ofIntRgb(new int[] {0}, 1, 1);
    Pixels blue = Pixels.ofIntRgb(new int[] {0xFF}, 1, 1);

    assertThat(Psnr.score(Psnr.Of.CB, black, blue)).isCloseTo(10 * Math.log10(4), within(1e-9));
    assertThat(Psnr.score(Psnr.Of.CR, black, blue))
        .isCloseTo(20 * Math.log10(1.402 / 0.114), within(1e-9));
    assertThat(Psnr.score(Psnr.Of.BLUE, black, blue)).isCloseTo(0, within(1e-9));
    assertThat(Psnr.score(Psnr.Of.RED, black, blue)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void lumaWeighsSixTimesChroma() {
    Pixels black = Pixels.ofIntRgb(new int[] {0}, 1, 1);
    Pixels blue = Pixels.ofIntRgb(new int[] {0xFF}, 1, 1);
    double cr = 0.114 / 1.402;
    double mean = (6 * 0.114 * 0.114 + 0.5 * 0.5 + cr * cr) / 8;

    assertThat(Psnr.score(Psnr.Of.YCBCR, black, blue))
        .isCloseTo(-10 * Math.log10(mean), within(1e-9));
  }

  @Test
  void theMapHoldsTheErrorOfEachPixel() {
    Pixels a = Pixels.ofGray(new byte[] {10, 20, 30, 40}, 2, 2);
    Pixels b = Pixels.ofGray(new byte[] {10, 25, 30, 30}, 2, 2);

    Comparison comparison = Psnr.reference(Psnr.Of.RGB, a).compare(b);

    assertThat(comparison.score()).isEqualTo(Psnr.rgb(a, b));
    assertThat(comparison.map().at(0, 0)).isZero();
    assertThat(comparison.map().at(1, 0)).isCloseTo(5, within(1e-5f));
    assertThat(comparison.map().at(1, 1)).isCloseTo(10, within(1e-5f));
  }

  @Test
  void transparencyIsSeenOnTheWorseBackground() {
    Pixels opaque = Pixels.ofIntArgb(new int[] {0xFF000000}, 1, 1);
    Pixels clear = Pixels.ofIntArgb(new int[] {0x00000000}, 1, 1);

    assertThat(Psnr.rgb(opaque, clear)).isCloseTo(-20 * Math.log10(0.9), within(1e-4));
  }
}
