package org.zellige.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

class ButteraugliTest {
  /** Of the reference's single-precision arithmetic: it guesses logarithms to 4e−6. */
  private static final double PERCENT = 0.005;

  private static Pixels pixels(int[] argb, int width) {
    return MetricImages.pixels(argb, width);
  }

  private static Reference reference(int[] argb, int width) {
    return Butteraugli.reference(pixels(argb, width));
  }

  /** Scores and 3-norms of libjxl 0.12 for the same images. */
  @ParameterizedTest
  @CsvSource({
    "8, 8, 0.4761776, 0.3634540, 2.0624068, 1.4733695, 2.7221718, 2.6923338, 0.5742300, 0.4401188",
    "9, 13, 0.7201980, 0.4865739, 2.0375938, 1.5513874, 2.6703346, 2.6345611, 0.8995152, 0.5631667",
    "15, 15, 0.6763008, 0.4722551, 2.2841311, 1.6252008, 3.4878025, 3.4264605, 0.9090385, 0.6464443",
    "61, 47, 0.7657646, 0.4537802, 2.3680124, 1.6025132, 3.9356818, 3.7771018, 2.5675082, 1.2263846",
    "203, 150, 0.8123735, 0.4625730, 2.8033199, 1.6576519, 3.9588280, 3.7644724, 2.8733664, 1.3225595",
    "600, 70, 0.8576260, 0.4592551, 2.8033199, 1.6690309, 3.9384720, 3.7668241, 2.8358417, 1.3385056"
  })
  void scoresAreThoseOfTheReference(
      int width,
      int height,
      double noisy,
      double noisyNorm,
      double coarse,
      double coarseNorm,
      double bright,
      double brightNorm,
      double blurred,
      double blurredNorm) {
    int[] scene = MetricImages.scene(width, height);
    Reference reference = reference(scene, width);

    assertScore(reference, MetricImages.noisy(scene, 3), noisy, noisyNorm);
    assertScore(reference, MetricImages.coarse(scene, 24), coarse, coarseNorm);
    assertScore(reference, MetricImages.brighter(scene, 6), bright, brightNorm);
    assertScore(reference, MetricImages.blurred(scene, width), blurred, blurredNorm);
  }

  private static void assertScore(Reference reference, int[] distorted, double max, double norm) {
    Comparison comparison = reference.compare(pixels(distorted, reference.width()));

    assertThat(comparison.score()).isCloseTo(max, withinPercentage(PERCENT));
    assertThat(Butteraugli.norm(comparison.map(), 3)).isCloseTo(norm, withinPercentage(PERCENT));
    assertThat(reference.score(pixels(distorted, reference.width()))).isEqualTo(comparison.score());
  }

  @ParameterizedTest
  @CsvSource({"5, 0.9926246, 0.6298201", "250, 2.9451585, 1.9955765"})
  void theScreenMayBeDarkOrBright(double nits, double max, double norm) {
    int[] scene = MetricImages.scene(61, 47);
    Reference reference = Butteraugli.reference(pixels(scene, 61), nits, Runnable::run, 1);

    assertScore(reference, MetricImages.coarse(scene, 24), max, norm);
  }

  @Test
  void transparentImagesAreSeenOnBlackAndOnWhite() {
    int[] scene = MetricImages.translucent(MetricImages.scene(61, 47), 61);

    assertScore(reference(scene, 61), MetricImages.noisy(scene, 9), 1.3519284, 0.8341250);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 100})
  void equalImagesHaveNoDifference(int side) {
    int[] scene = MetricImages.scene(side, side);

    Comparison comparison = reference(scene, side).compare(pixels(scene, side));

    assertThat(comparison.score()).isZero();
    assertThat(comparison.map().values()).containsOnly(0);
    assertThat(Butteraugli.norm(comparison.map(), 3)).isZero();
  }

  @Test
  void oneBitOfOnePixelIsToldApart() {
    int[] scene = MetricImages.scene(64, 64);
    int[] changed = scene.clone();
    changed[64 * 30 + 20] ^= 1;

    ScoreMap map = reference(scene, 64).compare(pixels(changed, 64)).map();

    assertThat(map.max()).isPositive();
    assertThat(map.at(20, 30)).isGreaterThan(5 * map.at(50, 30));
  }

  @Test
  void smallImagesArePaddedAndTheirMapsCut() {
    int[] scene = MetricImages.scene(8, 8);
    int[] distorted = MetricImages.noisy(scene, 20);
    for (int i = 0; i < 64; i++) {
      int source = Math.min(i / 8, 4) * 8 + Math.min(i % 8, 2);
      scene[i] = scene[source];
      distorted[i] = distorted[source];
    }
    ScoreMap padded = reference(scene, 8).compare(pixels(distorted, 8)).map();

    ScoreMap map =
        Butteraugli.reference(Pixels.of(PixelFormat.INT_RGB, scene, 0, 8, 3, 5))
            .compare(Pixels.of(PixelFormat.INT_RGB, distorted, 0, 8, 3, 5))
            .map();

    assertThat(map.imageWidth()).isEqualTo(3);
    assertThat(map.imageHeight()).isEqualTo(5);
    assertThat(map.at(2, 4)).isPositive().isEqualTo(padded.at(2, 4));
    assertThat(map.at(0, 0)).isEqualTo(padded.at(0, 0));
  }

  /** Among them images that are looked at in several tiles and bands. */
  @ParameterizedTest
  @CsvSource({"90, 64", "90, 200", "90, 333", "1100, 140", "2500, 20"})
  void severalThreadsGiveTheSameBits(int width, int height) {
    int[] scene = MetricImages.scene(width, height);
    Pixels image = pixels(scene, width);
    Pixels distorted = pixels(MetricImages.noisy(scene, 5), width);
    Comparison alone = Butteraugli.reference(image).compare(distorted);

    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      Comparison together =
          Butteraugli.reference(image, Butteraugli.SDR_NITS, pool, 4).compare(distorted);

      assertThat(together.score()).isEqualTo(alone.score());
      assertThat(together.map().values()).isEqualTo(alone.map().values());
    } finally {
      pool.shutdown();
    }
  }

  /** Two views of one scene are cut into tiles at other columns of it. */
  @Test
  void tilesHaveNoSeams() {
    int shift = 200;
    int width = 2100;
    int[] scene = MetricImages.scene(width + shift, 20);
    int[] spoilt = MetricImages.noisy(scene, 7);

    ScoreMap left = map(scene, spoilt, 0, width);
    ScoreMap right = map(scene, spoilt, shift, width);

    for (int y = 0; y < 20; y++) {
      for (int x = 2 * shift; x < width - shift; x++) {
        assertThat(left.at(x, y)).as("%d, %d", x, y).isEqualTo(right.at(x - shift, y));
      }
    }
  }

  private static ScoreMap map(int[] scene, int[] spoilt, int from, int width) {
    int stride = scene.length / 20;
    return Butteraugli.reference(Pixels.of(PixelFormat.INT_RGB, scene, from, stride, width, 20))
        .compare(Pixels.of(PixelFormat.INT_RGB, spoilt, from, stride, width, 20))
        .map();
  }

  @Test
  void whatTheCallerGotWrongIsSaid() {
    Pixels image = Pixels.allocate(PixelFormat.GRAY, 8, 9);
    Reference reference = Butteraugli.reference(image);

    assertThatThrownBy(() -> reference.score(Pixels.allocate(PixelFormat.GRAY, 9, 8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("8 × 9 against 9 × 8");
    assertThatThrownBy(() -> reference.score(Pixels.allocate(PixelFormat.CMYK, 8, 9)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Butteraugli.reference(image, Double.NaN, Runnable::run, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("NaN nits");
  }
}
