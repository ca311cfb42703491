package org.zellige.benchmarks.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zellige.Reconstruction;
import org.zellige.Subsampling;

class GainTableTest {
  @Test
  void showsMeansAndGainsByQuality() {
    List<Score> scores = new ArrayList<>(scores(90, 80, 0.5));
    scores.addAll(scores(90, 70, 1.5));
    scores.addAll(scores(10, 20, 0.25));

    GainTable table = new GainTable(scores);

    assertThat(table.toString().lines().skip(2))
        .containsExactly(
            "| 4:2:0 | 10 | 20.00 | +0.25 | +0.50 | 10.00 | +0.13 | +0.25 |",
            "| 4:2:0 | 90 | 75.00 | +1.00 | +2.00 | 37.50 | +0.50 | +1.00 |");
    assertThat(table.isWithinBounds()).isTrue();
  }

  @Test
  void aLossAtOneQualityIsOutOfBounds() {
    List<Score> scores = new ArrayList<>(scores(10, 20, 1));
    scores.addAll(scores(90, 80, -0.06));

    assertThat(new GainTable(scores).isWithinBounds()).isFalse();
    assertThat(new GainTable(scores(90, 80, -0.04)).isWithinBounds()).isTrue();
  }

  private static List<Score> scores(int quality, double standard, double gain) {
    List<Score> scores = new ArrayList<>();
    for (Reconstruction by : Reconstruction.values()) {
      double score = standard + by.ordinal() * gain;
      scores.add(new Score(Subsampling.S420, quality, by, score, score / 2));
    }
    return scores;
  }
}
