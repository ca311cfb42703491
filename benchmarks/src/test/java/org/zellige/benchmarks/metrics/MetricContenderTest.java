package org.zellige.benchmarks.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.zellige.Pixels;
import org.zellige.benchmarks.image.Scene;
import org.zellige.metric.Butteraugli;
import org.zellige.metric.Ssim;

/** What the benchmark times is what it claims to time. */
class MetricContenderTest {
  private final Pixels original = Scene.STILL_LIFE.render(97, 61);
  private final Pixels distorted = spoilt(original);

  private static Pixels spoilt(Pixels image) {
    int[] rgb = image.ints().clone();
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = rgb[i] & 0xF8F8F8;
    }
    return Pixels.ofIntRgb(rgb, image.width(), image.height());
  }

  @Test
  void wholeAndPreparedAreTheMetricsScore() {
    Scoring scoring = new ZelligeScoring(Ssim::reference, original, distorted);

    assertThat(scoring.whole()).isEqualTo(Ssim.score(original, distorted)).isLessThan(1);
    assertThat(scoring.prepared()).isEqualTo(scoring.whole());
  }

  /** Constants have changed between the versions. */
  @Test
  void thePeerDoesTheSameJob() {
    assumeThat(MetricContender.BUTTERAUGLI_LIBJXL.absence()).isEmpty();
    try (Scoring peer = MetricContender.BUTTERAUGLI_LIBJXL.open(original, distorted)) {
      assertThat(peer.whole())
          .isCloseTo(Butteraugli.score(original, distorted), withinPercentage(10));
      assertThat(peer.whole()).isEqualTo(peer.whole());
    }
  }
}
