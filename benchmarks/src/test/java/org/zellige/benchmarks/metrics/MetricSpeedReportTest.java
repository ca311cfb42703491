package org.zellige.benchmarks.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zellige.benchmarks.metrics.MetricSpeedReport.Row;
import org.zellige.benchmarks.metrics.MetricSpeedReport.Speed;

class MetricSpeedReportTest {
  @Test
  void aRowForEachContender() {
    Map<MetricContender, Row> rows = new EnumMap<>(MetricContender.class);
    rows.put(
        MetricContender.BUTTERAUGLI_VECTOR,
        new Row(new Speed(7, 6.94, 7.1), new Speed(12, 11, 13)));
    rows.put(MetricContender.BUTTERAUGLI_LIBJXL, new Row(new Speed(2, 1.9, 2.1), null));

    List<String> lines =
        new MetricSpeedReport(Map.of("768x512", rows)).toMarkdown().lines().toList();

    assertThat(lines).hasSize(4);
    assertThat(lines.get(2))
        .isEqualTo(
            "| Butteraugli | 768x512 | vector kernels | 7.0 | 6.9 … 7.1 | 12.0 | 11.0 … 13.0 |");
    assertThat(lines.get(3))
        .isEqualTo("| Butteraugli | 768x512 | libjxl 0.7 (C++) | 2.0 | 1.9 … 2.1 | – | – |");
  }

  @Test
  void noResultsGiveNoTable() {
    assertThat(MetricSpeedReport.of(List.of()).toMarkdown()).isEmpty();
  }
}
