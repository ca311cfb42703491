package org.zellige.corpus.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatternsTest {
  @Test
  void zonePlateReachesNyquistAtTheEdge() {
    BufferedImage image = ZonePlate.render(257, 257);
    assertThat(gray(image, 128, 128)).isEqualTo(255);
    // Half a cycle per pixel: neighbours differ by nearly the full range.
    int swing = 0;
    for (int x = 240; x < 256; x++) {
      swing = Math.max(swing, Math.abs(gray(image, x, 128) - gray(image, x + 1, 128)));
    }
    assertThat(swing).isGreaterThan(230);
  }

  @Test
  void linearGradientRisesEvenly() {
    BufferedImage image = Gradients.linear(256, 2);
    assertThat(IntStream.range(0, 256).map(x -> gray(image, x, 1)).toArray())
        .containsExactly(IntStream.range(0, 256).toArray());
  }

  @Test
  void radialGradientIsBrightInTheMiddleAndSymmetric() {
    BufferedImage image = Gradients.radial(33, 33);
    assertThat(gray(image, 16, 16)).isEqualTo(255);
    assertThat(gray(image, 0, 0)).isLessThan(16);
    assertThat(gray(image, 3, 20)).isEqualTo(gray(image, 29, 20)).isEqualTo(gray(image, 3, 12));
  }

  @Test
  void colorGradientRunsFromWhiteOverPureHuesToBlack() {
    BufferedImage image = Gradients.color(600, 401);
    assertThat(rgb(image, 0, 200)).isEqualTo(0xFF0100);
    assertThat(rgb(image, 200, 200)).isEqualTo(0x00FF01);
    assertThat(rgb(image, 400, 200)).isEqualTo(0x0100FF);
    assertThat(gray(image, 300, 0)).isGreaterThan(250);
    assertThat(gray(image, 300, 400)).isLessThan(5);
  }

  @Test
  void whiteNoiseIsUniformAndUncorrelated() {
    BufferedImage image = NoiseFields.white(256, 256);
    int[] count = new int[256];
    double mean = 0;
    double product = 0;
    for (int i = 0; i < 65536; i++) {
      int here = gray(image, i & 255, i >> 8);
      count[here]++;
      mean += here / 65536.0;
      product += (here - 127.5) * (gray(image, i + 1 & 255, i >> 8) - 127.5) / 65536;
    }
    assertThat(mean).isBetween(126.0, 129.0);
    assertThat(Math.abs(product)).isLessThan(100); // variance is 5461
    assertThat(IntStream.of(count)).allMatch(n -> n > 170 && n < 350);
  }

  @Test
  void flatAreasAreFlat() {
    BufferedImage image = FlatAreas.render(80, 40);
    assertThat(IntStream.range(0, 100).map(i -> rgb(image, 10 + i % 10, 10 + i / 10)))
        .containsOnly(0x7D7D7D);
    assertThat(rgb(image, 0, 25)).isEqualTo(0xFF0000);
  }

  @Test
  void saturatedEdgesHaveNoGreyAndLinesOfOnePixel() {
    BufferedImage image = SaturatedEdges.render(240, 160);
    for (int i = 0; i < 240 * 160; i++) {
      int c = rgb(image, i % 240, i / 240);
      int low = Math.min(c >> 16, Math.min(c >> 8 & 255, c & 255));
      assertThat(low).isZero();
    }
    assertThat(rgb(image, 230, 41))
        .isNotEqualTo(rgb(image, 231, 41))
        .isEqualTo(rgb(image, 232, 41));
  }

  @Test
  void textHasInkOnPaper() {
    BufferedImage image = TextPage.render(400, 300);
    long ink = IntStream.range(0, 400 * 60).filter(i -> gray(image, i % 400, i / 400) < 64).count();
    long paper =
        IntStream.range(0, 400 * 60).filter(i -> gray(image, i % 400, i / 400) == 255).count();
    assertThat(ink).isBetween(400L * 60 / 50, 400L * 60 / 3);
    assertThat(paper).isGreaterThan(400 * 60 / 2);
  }

  @Test
  void everyPrintedCharacterHasAGlyph() {
    for (String line : TextPage.LINES) {
      for (char c : line.replace(" ", "").toCharArray()) {
        assertThat(StrokeFont.segments(c)).as("glyph of %s", c).isNotEmpty();
      }
    }
    assertThat(StrokeFont.segments(' ')).isEmpty();
    assertThat(StrokeFont.segments('é')).isEmpty();
  }

  @Test
  void distanceToAStrokeIsEuclidean() {
    double[][] l = StrokeFont.segments('L'); // down from (0, 8) to (0, 2), then right to (4, 2)
    assertThat(StrokeFont.distance(l, 0, 5)).isZero();
    assertThat(StrokeFont.distance(l, 3, 5)).isEqualTo(3);
    assertThat(StrokeFont.distance(l, 7, -2)).isEqualTo(5);
  }

  private static int rgb(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) & 0xFFFFFF;
  }

  private static int gray(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) >> 8 & 255;
  }
}
