package org.zellige.benchmarks.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.math3.stat.StatUtils;

/**
 * How many bytes each encoder needs at equal score, compared with the anchor.
 *
 * @param range over which scores
 * @param rows an encoder each, in the order of the points
 */
record BdRateTable(Metric metric, ScoreRange range, String anchor, List<Row> rows) {
  /**
   * One encoder. Rates are in per cent of the anchor's bytes, negative if fewer are needed.
   *
   * @param images those on which it could be compared
   * @param mean over them; NaN if there are none, as the others
   * @param worst the highest rate
   * @param worstImage where that is
   */
  record Row(
      String encoder, int images, double mean, double median, double worst, String worstImage) {
    private static Row of(String encoder, Map<String, Double> rates) {
      double[] values = rates.values().stream().mapToDouble(Double::doubleValue).toArray();
      Optional<Map.Entry<String, Double>> worst =
          rates.entrySet().stream().max(Map.Entry.comparingByValue());
      return new Row(
          encoder,
          values.length,
          StatUtils.mean(values),
          StatUtils.percentile(values, 50),
          worst.map(Map.Entry::getValue).orElse(Double.NaN),
          worst.map(Map.Entry::getKey).orElse(""));
    }
  }

  /** Compares every encoder but the anchor, image by image. */
  static BdRateTable of(PointSet points, Metric metric, ScoreRange range, String anchor) {
    List<Row> rows = new ArrayList<>();
    for (String encoder : points.encoders()) {
      if (!encoder.equals(anchor)) {
        rows.add(Row.of(encoder, rates(points, metric, range, anchor, encoder)));
      }
    }
    return new BdRateTable(metric, range, anchor, List.copyOf(rows));
  }

  private static Map<String, Double> rates(
      PointSet points, Metric metric, ScoreRange range, String anchor, String encoder) {
    Map<String, Double> rates = new TreeMap<>();
    for (String image : points.images()) {
      Optional<RateCurve> base = RateCurve.of(points.of(anchor, image), metric);
      Optional<RateCurve> curve = RateCurve.of(points.of(encoder, image), metric);
      if (base.isPresent() && curve.isPresent()) {
        curve.get().bdRate(base.get(), metric, range).ifPresent(rate -> rates.put(image, rate));
      }
    }
    return rates;
  }
}
