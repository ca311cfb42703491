package org.zellige.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.Pixels;

class SsimTest {
  /**
   * SSIM by structural_similarity of scikit-image 0.19.3 (gaussian_weights, σ 1.5, no sample
   * covariance, range 255) on unrounded luma.
   */
  @ParameterizedTest
  @CsvSource({
    "61, 47, 0.956577591, 0.934503345, 0.998660977, 0.969391278",
    "256, 190, 0.955648405, 0.930363955, 0.998626462, 0.965495943"
  })
  void scoresAreThoseOfScikitImage(
      int width, int height, double noisy, double coarse, double bright, double blurred) {
    assertScores(Ssim::reference, width, height, noisy, coarse, bright, blurred);
  }

  /**
   * MS-SSIM by the papers' formulas in NumPy 1.24 with SciPy's convolve2d; three scales fit into
   * the first image.
   */
  @ParameterizedTest
  @CsvSource({
    "61, 47, 0.993612166, 0.990685767, 0.999471576, 0.995626424",
    "256, 190, 0.995644744, 0.993230941, 0.999832064, 0.997169136"
  })
  void multiScaleScoresAreThoseOfThePaper(
      int width, int height, double noisy, double coarse, double bright, double blurred) {
    assertScores(MsSsim::reference, width, height, noisy, coarse, bright, blurred);
  }

  private static void assertScores(
      Function<Pixels, Reference> metric,
      int width,
      int height,
      double noisy,
      double coarse,
      double bright,
      double blurred) {
    int[] scene = MetricImages.scene(width, height);
    Reference reference = metric.apply(MetricImages.pixels(scene, width));

    assertScore(reference, MetricImages.noisy(scene, 9), noisy);
    assertScore(reference, MetricImages.coarse(scene, 24), coarse);
    assertScore(reference, MetricImages.brighter(scene, 6), bright);
    assertScore(reference, MetricImages.blurred(scene, width), blurred);
  }

  private static void assertScore(Reference reference, int[] distorted, double expected) {
    assertThat(reference.score(MetricImages.pixels(distorted, reference.width())))
        .isCloseTo(expected, within(1e-8));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 11, 200})
  void equalImagesScoreExactlyOne(int side) {
    Pixels image = MetricImages.pixels(MetricImages.scene(side, side), side);

    assertThat(Ssim.reference(image).compare(image).score()).isEqualTo(1);
    assertThat(MsSsim.reference(image).compare(image).score()).isEqualTo(1);
    assertThat(MsSsim.reference(image).compare(image).map().values()).containsOnly(0);
  }

  @Test
  void anImageAgainstItsNegativeIsAtMostZero() {
    int[] scene = MetricImages.scene(64, 64);
    int[] negative = scene.clone();
    for (int i = 0; i < negative.length; i++) {
      negative[i] ^= 0xFFFFFF;
    }

    assertThat(Ssim.score(MetricImages.pixels(scene, 64), MetricImages.pixels(negative, 64)))
        .isNegative();
    assertThat(MsSsim.score(MetricImages.pixels(scene, 64), MetricImages.pixels(negative, 64)))
        .isZero();
  }

  @Test
  void mapsAreWorstWhereTheDistortionIs() {
    int[] scene = MetricImages.scene(150, 60);
    int[] changed = scene.clone();
    changed[150 * 30 + 100] ^= 0xFFFFFF;
    Pixels original = MetricImages.pixels(scene, 150);

    ScoreMap fine = Ssim.reference(original).compare(MetricImages.pixels(changed, 150)).map();
    ScoreMap coarse = MsSsim.reference(original).compare(MetricImages.pixels(changed, 150)).map();

    assertThat(fine.at(100, 30)).isPositive();
    assertThat(fine.at(106, 30)).isZero();
    assertThat(coarse.at(100, 30)).isGreaterThan(coarse.at(140, 30));
    assertThat(coarse.at(0, 30)).isZero();
  }

  @Test
  void severalThreadsGiveTheSameBits() {
    int[] scene = MetricImages.scene(300, 200);
    Pixels image = MetricImages.pixels(scene, 300);
    Pixels distorted = MetricImages.pixels(MetricImages.noisy(scene, 5), 300);

    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      assertThat(MsSsim.reference(image, pool, 4).score(distorted))
          .isEqualTo(MsSsim.score(image, distorted));
    } finally {
      pool.shutdown();
    }
  }
}
