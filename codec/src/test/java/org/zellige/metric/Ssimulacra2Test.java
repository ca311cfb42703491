package org.zellige.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

class Ssimulacra2Test {
  /** Scores that the tool ssimulacra2 2.1 gave to these images as PNG, on a machine with AVX2. */
  @ParameterizedTest
  @CsvSource({
    "8, 8, 97.03079713, 92.31836755, 94.58614559, 96.73495195, 94.85366950",
    "9, 13, 96.11030930, 90.88406929, 95.03211428, 95.84949177, 94.78829959",
    "61, 47, 83.59675875, 27.92436296, 97.12773819, 50.17804751, 58.30110750",
    "203, 150, 92.69131879, 77.83184434, 87.45887579, 81.66321558, 85.82700960",
    "600, 70, 89.59258329, 64.91944178, 89.12159446, 65.77518783, 78.21815938"
  })
  void scoresAreThoseOfTheReferenceTool(
      int width,
      int height,
      double noisy,
      double coarse,
      double bright,
      double blurred,
      double alpha) {
    int[] scene = MetricImages.scene(width, height);
    Reference reference = Ssimulacra2.reference(MetricImages.pixels(scene, width));

    assertScore(reference, MetricImages.noisy(scene, 3), noisy);
    assertScore(reference, MetricImages.coarse(scene, 24), coarse);
    assertScore(reference, MetricImages.brighter(scene, 6), bright);
    assertScore(reference, MetricImages.blurred(scene, width), blurred);

    int[] translucent = MetricImages.translucent(scene, width);
    assertScore(
        Ssimulacra2.reference(MetricImages.pixels(translucent, width)),
        MetricImages.noisy(translucent, 9),
        alpha);
  }

  private static void assertScore(Reference reference, int[] distorted, double expected) {
    assertThat(reference.score(MetricImages.pixels(distorted, reference.width())))
        .isCloseTo(expected, within(2e-6));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 100})
  void equalImagesScoreExactlyAHundred(int side) {
    Pixels image = MetricImages.pixels(MetricImages.scene(side, side), side);

    Comparison comparison = Ssimulacra2.reference(image).compare(image);

    assertThat(comparison.score()).isEqualTo(100);
    assertThat(comparison.map().values()).containsOnly(0);
  }

  @Test
  void onePixelIsToldApart() {
    int[] scene = MetricImages.scene(64, 64);
    int[] changed = scene.clone();
    changed[64 * 30 + 20] ^= 1;

    assertThat(Ssimulacra2.score(MetricImages.pixels(scene, 64), MetricImages.pixels(changed, 64)))
        .isLessThan(100);
  }

  @Test
  void theMapIsWorstWhereTheDistortionIs() {
    int[] scene = MetricImages.scene(200, 90);
    int[] changed = scene.clone();
    for (int x = 150; x < 160; x++) {
      changed[200 * 40 + x] ^= 0x404040;
    }

    Comparison comparison =
        Ssimulacra2.reference(MetricImages.pixels(scene, 200))
            .compare(MetricImages.pixels(changed, 200));
    ScoreMap map = comparison.map();

    assertThat(map.imageWidth()).isEqualTo(200);
    assertThat(map.imageHeight()).isEqualTo(90);
    assertThat(map.at(155, 40)).isGreaterThan(100 * map.at(50, 40));
    assertThat(map.max()).isEqualTo(maxAround(map, 155, 40));
    assertThat(comparison.score())
        .isEqualTo(
            Ssimulacra2.score(MetricImages.pixels(scene, 200), MetricImages.pixels(changed, 200)));
  }

  private static float maxAround(ScoreMap map, int column, int row) {
    float max = 0;
    for (int y = row - 8; y <= row + 8; y++) {
      for (int x = column - 16; x <= column + 16; x++) {
        max = Math.max(max, map.at(x, y));
      }
    }
    return max;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, Integer.MAX_VALUE})
  void severalThreadsGiveTheSameBits(int threads) {
    int[] scene = MetricImages.scene(700, 200);
    Pixels image = MetricImages.pixels(scene, 700);
    Pixels distorted = MetricImages.pixels(MetricImages.noisy(scene, 5), 700);
    Comparison alone = Ssimulacra2.reference(image).compare(distorted);

    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      Comparison together = Ssimulacra2.reference(image, pool, threads).compare(distorted);

      assertThat(together.score()).isEqualTo(alone.score());
      assertThat(together.map().values()).isEqualTo(alone.map().values());
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void anOpaqueOriginalShowsWhatBecameTransparent() {
    int[] scene = MetricImages.scene(40, 40);
    Pixels translucent = MetricImages.pixels(MetricImages.translucent(scene, 40), 40);

    assertThat(Ssimulacra2.score(MetricImages.pixels(scene, 40), translucent)).isLessThan(50);
  }

  @Test
  void sizesMustAgreeAndInksAreRefused() {
    Reference reference = Ssimulacra2.reference(Pixels.allocate(PixelFormat.GRAY, 8, 9));

    assertThatThrownBy(() -> reference.score(Pixels.allocate(PixelFormat.GRAY, 9, 8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("8 × 9 against 9 × 8");
    assertThatThrownBy(() -> reference.score(Pixels.allocate(PixelFormat.CMYK, 8, 9)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
