package org.zellige.benchmarks.tuner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zellige.benchmarks.study.Metric;
import org.zellige.benchmarks.study.Point;

class QualityWeightsTest {
  /** Scores 10 at quality 0 and 110 at 100, of which 30…90 count. */
  private static final QualityWeights WEIGHTS =
      new QualityWeights(List.of(point(0, 10), point(100, 110)), Metric.SSIMULACRA2);

  @Test
  void halfIsThePartOfTheRangeThatIsNearest() {
    double[] weights = WEIGHTS.of(new double[] {30, 50, 90});

    // Nearest to the first are scores 30…50, to the second 50…80, to the third 80…90.
    assertThat(weights[0]).isCloseTo((20.0 / 60 + 1.0 / 3) / 2, within(1e-12));
    assertThat(weights[1]).isCloseTo((30.0 / 60 + 1.0 / 3) / 2, within(1e-12));
    assertThat(weights[2]).isCloseTo((10.0 / 60 + 1.0 / 3) / 2, within(1e-12));
  }

  @Test
  void oneQualityCountsAll() {
    assertThat(WEIGHTS.of(new double[] {50})).containsExactly(1);
  }

  private static Point point(double quality, double score) {
    return new Point("", "image", 1, quality, 1, Map.of(Metric.SSIMULACRA2, score), 0);
  }
}
