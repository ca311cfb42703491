package org.zellige.benchmarks.metrics;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The table of scores, made row by row, and the worst difference of each measure. */
final class MetricReport {
  private final StringBuilder text = new StringBuilder();
  private final Map<Measure, Double> worstDifference = new EnumMap<>(Measure.class);
  private final Map<Measure, Integer> outside = new EnumMap<>(Measure.class);
  private int pairs;

  MetricReport() {
    text.append("%-50s".formatted("distorted"));
    for (Measure measure : Measure.values()) {
      text.append(" %12s %12s %10s".formatted(measure.column(), "reference", "differs"));
      worstDifference.put(measure, 0.0);
      outside.put(measure, 0);
    }
    text.append('\n');
  }

  /** Adds the scores that this project gave to a pair. */
  void add(ScoredPair pair, Map<Measure, Double> scores) {
    pairs++;
    text.append("%-50s".formatted(pair.distorted()));
    for (Measure measure : Measure.values()) {
      Double expected = pair.scores().get(measure);
      Double score = scores.get(measure);
      if (expected == null || score == null) {
        text.append(" %12s %12s %10s".formatted("", "", ""));
        continue;
      }
      double difference = score.equals(expected) ? 0 : score - expected;
      boolean within = measure.deviation(score, expected) <= 1;
      text.append(
          String.format(
              Locale.ROOT,
              " %12.6f %12.6f %+10.6f%s",
              score,
              expected,
              difference,
              within ? "" : "!"));
      worstDifference.merge(measure, Math.abs(difference), Math::max);
      outside.merge(measure, within ? 0 : 1, Integer::sum);
    }
    text.append('\n');
  }

  /** Whether any score lies outside its measure's tolerance. */
  boolean isFailure() {
    return outside.values().stream().anyMatch(count -> count > 0);
  }

  /** The table and a line for each measure. */
  @Override
  public String toString() {
    StringBuilder all = new StringBuilder(text);
    for (Measure measure : Measure.values()) {
      all.append(
          String.format(
              Locale.ROOT,
              "%s: %d pairs, worst difference %.2g, %d out of tolerance%n",
              measure.column(),
              pairs,
              worstDifference.get(measure),
              outside.get(measure)));
    }
    return all.toString();
  }
}
