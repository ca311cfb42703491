package org.zellige.benchmarks.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;
import org.zellige.benchmarks.image.ImageSize;

/**
 * Speeds in megapixels per second.
 *
 * @param sizes speeds by size, in the order of measurement, and by contender
 */
record MetricSpeedReport(Map<String, Map<MetricContender, Row>> sizes) {
  /**
   * What one contender reaches.
   *
   * @param whole with the preparation of the original
   * @param prepared without it; null if it cannot
   */
  record Row(@Nullable Speed whole, @Nullable Speed prepared) {}

  /**
   * Megapixels per second over all measured iterations of all forks.
   *
   * @param median middle of the iterations
   * @param low slowest iteration
   * @param high fastest iteration
   */
  record Speed(double median, double low, double high) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.1f | %.1f … %.1f", median, low, high);
    }
  }

  private static final String HEAD =
      """
      | metric | size | by | whole, MP/s | slowest … fastest | prepared, MP/s | slowest … fastest |
      |---|---|---|---:|---:|---:|---:|
      """;

  /** Gathers the results of {@link MetricSpeed}. */
  static MetricSpeedReport of(Collection<RunResult> results) {
    Map<String, Map<MetricContender, Row>> sizes = new LinkedHashMap<>();
    for (RunResult result : results) {
      String size = result.getParams().getParam("size");
      MetricContender contender = MetricContender.valueOf(result.getParams().getParam("contender"));
      boolean whole = result.getPrimaryResult().getLabel().equals("whole");
      Speed speed =
          speed(ImageSize.parse(size).megapixels(), result.getPrimaryResult().getStatistics());
      sizes
          .computeIfAbsent(size, _ -> new EnumMap<>(MetricContender.class))
          .merge(
              contender,
              whole ? new Row(speed, null) : new Row(null, speed),
              (first, second) -> new Row(first.whole(), second.prepared()));
    }
    return new MetricSpeedReport(sizes);
  }

  private static Speed speed(double megapixels, Statistics perSecond) {
    return new Speed(
        megapixels * perSecond.getPercentile(50),
        megapixels * perSecond.getMin(),
        megapixels * perSecond.getMax());
  }

  /** One table, a row for each contender at each size. */
  String toMarkdown() {
    List<String> rows = new ArrayList<>();
    sizes.forEach((size, contenders) ->
        contenders.forEach((contender, row) ->
            rows.add(
                "| %s | %s | %s | %s | %s |"
                    .formatted(
                        contender.metric(),
                        size,
                        contender.label(),
                        cells(row.whole()),
                        cells(row.prepared())))));
    return rows.isEmpty() ? "" : HEAD + String.join("\n", rows);
  }

  private static String cells(@Nullable Speed speed) {
    return speed == null ? "– | –" : speed.toString();
  }
}
