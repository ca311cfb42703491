package org.zellige.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhotoSpectrumTest {
  private static final int SIZE = 256;

  @ParameterizedTest
  @MethodSource("org.zellige.corpus.Scenes#photos")
  void amplitudeFallsLikeThatOfPhotographs(Scene scene) {
    double slope = Spectrum.slope(scene.render(SIZE, SIZE));
    System.out.printf("spectral slope of %s at %d²: %.2f%n", scene.name(), SIZE, slope);
    assertThat(slope).isBetween(-1.5, -0.8);
  }

  @Test
  void whiteNoiseIsFlat() {
    assertThat(Spectrum.slope(Scenes.WHITE_NOISE.render(512, 512))).isBetween(-0.05, 0.05);
  }

  @Test
  void pinkNoiseFallsAsOneOverFrequency() {
    assertThat(Spectrum.slope(Scenes.PINK_NOISE.render(512, 512))).isBetween(-1.2, -0.8);
  }
}
