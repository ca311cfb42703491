package org.zellige.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SavingsTest {
  private static void add(
      List<Point> points, String encoder, String image, double factor, double... scores) {
    for (int i = 0; i < scores.length; i++) {
      long bytes = Math.round(1000 * factor * Math.pow(2, i));
      points.add(
          new Point(encoder, image, 1000, i, bytes, Map.of(Metric.BUTTERAUGLI_3, scores[i]), 0));
    }
  }

  @Test
  void theMeanIsGeometricAndTakenWhereAllImagesHaveTheScore() {
    List<Point> points = new ArrayList<>();
    add(points, "anchor", "a", 1, 3.5, 2.5, 1.5, 0.7);
    add(points, "anchor", "b", 1, 3.5, 2.5, 1.5);
    add(points, "half", "a", 0.5, 3.5, 2.5, 1.5, 0.7);
    add(points, "half", "b", 2, 3.5, 2.5, 1.5);
    add(points, "alone", "c", 1, 3, 2);

    Plot plot =
        new Savings(new PointSet(points), Metric.BUTTERAUGLI_3, new ScoreRange(0.5, 3), "anchor")
            .plot();

    assertThat(plot.curves()).extracting(Plot.Curve::name).containsExactly("anchor", "half");
    List<Plot.Spot> spots = plot.curves().get(1).spots();
    assertThat(spots.getFirst().x()).isEqualTo(3);
    assertThat(spots.getLast().x()).isEqualTo(1.5);
    for (Plot.Spot spot : spots) {
      assertThat(spot.y()).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void halfTheBytesIsMinusFiftyPerCent() {
    List<Point> points = new ArrayList<>();
    add(points, "anchor", "a", 1, 3.5, 2.5, 1.5, 0.7);
    add(points, "half", "a", 0.5, 3.5, 2.5, 1.5, 0.7);

    Plot plot =
        new Savings(new PointSet(points), Metric.BUTTERAUGLI_3, new ScoreRange(0.5, 4), "anchor")
            .plot();

    assertThat(plot.x().falling()).isTrue();
    assertThat(plot.curves().get(1).color()).isEqualTo(1);
    for (Plot.Spot spot : plot.curves().get(1).spots()) {
      assertThat(spot.y()).isCloseTo(-50, within(1e-9));
    }
  }
}
