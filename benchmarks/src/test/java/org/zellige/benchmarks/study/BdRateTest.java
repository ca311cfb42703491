package org.zellige.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BdRateTest {
  private static final double[] SCORES = {20, 45, 60, 72, 81, 88, 93};
  private static final long[] BYTES = {10_000, 16_000, 24_000, 36_000, 60_000, 90_000, 150_000};

  private static Point point(
      String encoder, String image, long bytes, Metric metric, double score) {
    return new Point(encoder, image, 1000, 50, bytes, Map.of(metric, score), 0);
  }

  /** The anchor's curve with the bytes multiplied. */
  private static List<Point> points(String encoder, String image, double factor) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < SCORES.length; i++) {
      long bytes = Math.round(BYTES[i] * factor);
      points.add(point(encoder, image, bytes, Metric.SSIMULACRA2, SCORES[i]));
    }
    return points;
  }

  private static OptionalDouble rate(
      List<Point> candidate, List<Point> anchor, Metric metric, ScoreRange range) {
    return RateCurve.of(candidate, metric)
        .orElseThrow()
        .bdRate(RateCurve.of(anchor, metric).orElseThrow(), metric, range);
  }

  private static OptionalDouble rate(List<Point> candidate, List<Point> anchor) {
    return rate(candidate, anchor, Metric.SSIMULACRA2, Metric.SSIMULACRA2.range());
  }

  @Test
  void halfTheBytesIsMinusFiftyPerCent() {
    List<Point> anchor = points("a", "i", 1);
    assertThat(rate(points("b", "i", 0.5), anchor).orElseThrow()).isCloseTo(-50, within(1e-9));
    assertThat(rate(points("b", "i", 2), anchor).orElseThrow()).isCloseTo(100, within(1e-9));
    assertThat(rate(anchor, anchor)).hasValue(0);
  }

  @Test
  void lowerIsBetterForButteraugli() {
    Metric metric = Metric.BUTTERAUGLI_3;
    List<Point> anchor =
        List.of(
            point("a", "i", 1000, metric, 3),
            point("a", "i", 2000, metric, 2),
            point("a", "i", 4000, metric, 1));
    List<Point> half =
        List.of(
            point("b", "i", 500, metric, 3),
            point("b", "i", 1000, metric, 2),
            point("b", "i", 2000, metric, 1));
    assertThat(rate(half, anchor, metric, metric.range()).orElseThrow())
        .isCloseTo(-50, within(1e-9));
  }

  /** Two straight lines: log bytes differ by 0 at score 0 and by ln 4 at score 100. */
  @Test
  void rangeAndOverlapBoundTheMean() {
    Metric metric = Metric.SSIMULACRA2;
    List<Point> anchor =
        List.of(point("a", "i", 1000, metric, 0), point("a", "i", 1000_00, metric, 100));
    List<Point> quarter =
        List.of(point("b", "i", 1000, metric, 0), point("b", "i", 250_00, metric, 100));
    assertThat(rate(quarter, anchor, metric, new ScoreRange(0, 100)).orElseThrow())
        .isCloseTo(-50, within(1e-9));
    assertThat(rate(quarter, anchor, metric, new ScoreRange(50, 200)).orElseThrow())
        .isCloseTo(100 * (Math.pow(4, -0.75) - 1), within(1e-9));
    assertThat(rate(quarter, anchor, metric, new ScoreRange(100, 200))).isEmpty();
  }

  @Test
  void pointsThatCostMoreAndLookNoBetterAreLeftOut() {
    List<Point> anchor = points("a", "i", 1);
    List<Point> bumpy = new ArrayList<>(anchor);
    bumpy.add(point("a", "i", 70_000, Metric.SSIMULACRA2, 80));
    bumpy.add(point("a", "i", 90_000, Metric.SSIMULACRA2, 87));
    bumpy.add(point("a", "i", 95_000, Metric.SSIMULACRA2, Double.POSITIVE_INFINITY));
    assertThat(rate(bumpy, anchor).orElseThrow()).isCloseTo(0, within(1e-9));
  }

  @Test
  void beyondItsEndsACurveGoesStraightOn() {
    Metric metric = Metric.SSIMULACRA2;
    RateCurve curve =
        RateCurve.of(
                List.of(point("a", "i", 1000, metric, 40), point("a", "i", 4000, metric, 60)),
                metric)
            .orElseThrow();
    assertThat(Math.exp(curve.logBytes(50))).isCloseTo(2000, within(1e-6));
    assertThat(Math.exp(curve.logBytes(70))).isCloseTo(8000, within(1e-6));
    assertThat(Math.exp(curve.logBytes(30))).isCloseTo(500, within(1e-6));
  }

  @Test
  void tableHasMeanMedianAndWorst() {
    List<Point> all = new ArrayList<>();
    double[] factors = {0.5, 0.6, 1.3};
    for (int i = 0; i < factors.length; i++) {
      all.addAll(points("anchor", "image" + i, 1));
      all.addAll(points("other", "image" + i, factors[i]));
    }
    all.addAll(points("other", "unseen", 9));
    BdRateTable table =
        BdRateTable.of(new PointSet(all), Metric.SSIMULACRA2, Metric.SSIMULACRA2.range(), "anchor");
    BdRateTable.Row row = table.rows().getFirst();
    assertThat(table.rows()).hasSize(1);
    assertThat(row.images()).isEqualTo(3);
    assertThat(row.mean()).isCloseTo(-20, within(0.01));
    assertThat(row.median()).isCloseTo(-40, within(0.01));
    assertThat(row.worst()).isCloseTo(30, within(0.01));
    assertThat(row.worstImage()).isEqualTo("image2");
    assertThat(new TextReport(List.of(table)).toString())
        .contains("SSIMULACRA2 30…90")
        .containsPattern("other +3 +-20.0 +-40.0 +\\+30.0 +image2");
  }

  @Test
  void nothingInCommonIsADash() {
    List<Point> all = new ArrayList<>(points("anchor", "one", 1));
    all.addAll(points("other", "two", 1));
    BdRateTable table =
        BdRateTable.of(new PointSet(all), Metric.SSIMULACRA2, Metric.SSIMULACRA2.range(), "anchor");
    assertThat(table.rows().getFirst().images()).isZero();
    assertThat(new TextReport(List.of(table)).toString()).containsPattern("other +0 +– +– +–");
  }
}
