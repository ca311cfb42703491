package org.zellige.batch.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zellige.batch.Metric;
import org.zellige.batch.Score;
import org.zellige.batch.Scoring;
import org.zellige.batch.ScoringResult;
import org.zellige.batch.Source;
import org.zellige.batch.Threshold;
import org.zellige.batch.report.JsonReport;

/**
 * Tells of comparisons, to a person row by row, or to a program.
 *
 * @param scores the columns
 * @param nameWidth characters of the longest name
 * @param thresholds that images must meet
 */
record ScoringReport(List<Score> scores, int nameWidth, List<Threshold> thresholds) {
  private static final String NAME = "file";
  private static final String BYTES = "bytes";

  /** Characters; holds 1 GiB, the largest input. */
  private static final int BYTES_WIDTH = 10;

  /** Characters of a score, if its label is shorter. */
  private static final int LEAST_WIDTH = 8;

  /** Keeps its own copies. */
  ScoringReport {
    scores = List.copyOf(scores);
    thresholds = List.copyOf(thresholds);
  }

  static ScoringReport of(Set<Metric> metrics, List<Source> distorted, List<Threshold> thresholds) {
    int longest = NAME.length();
    for (Source source : distorted) {
      longest = Math.max(longest, source.name().length());
    }
    List<Score> scores =
        Arrays.stream(Score.values()).filter(score -> metrics.contains(score.metric())).toList();
    return new ScoringReport(scores, longest, thresholds);
  }

  /** The first line of the table. */
  String heading() {
    return line(NAME, BYTES, scores.stream().map(Score::label).toList());
  }

  /** A line of the table. */
  String row(ScoringResult.Done done) {
    List<String> cells = new ArrayList<>();
    for (Score score : scores) {
      cells.add(score.text(value(done, score)));
    }
    return line(done.source().name(), String.valueOf(done.bytes()), cells);
  }

  private String line(String name, String bytes, List<String> cells) {
    StringBuilder line = new StringBuilder(name);
    line.repeat(' ', Math.max(0, nameWidth - name.length()));
    append(line, bytes, BYTES_WIDTH);
    for (int i = 0; i < cells.size(); i++) {
      append(line, cells.get(i), Math.max(LEAST_WIDTH, scores.get(i).label().length()));
    }
    return line.append('\n').toString();
  }

  private static void append(StringBuilder line, String cell, int width) {
    line.append("  ").repeat(' ', Math.max(0, width - cell.length())).append(cell);
  }

  /** The thresholds that an image misses. */
  List<Threshold> misses(ScoringResult.Done done) {
    return thresholds.stream()
        .filter(threshold -> !threshold.isMetBy(value(done, threshold.score())))
        .toList();
  }

  /** What to say of a threshold that an image misses. */
  String complaint(ScoringResult.Done done, Threshold missed) {
    return done.source().name() + ": " + missed.complaint(value(done, missed.score()));
  }

  private static double value(ScoringResult.Done done, Score score) {
    return done.scores().getOrDefault(score, Double.NaN);
  }

  /** The reference, for a program. */
  static Map<String, Object> json(Scoring.Original original) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", original.source().name());
    json.put("format", original.format());
    json.put("bytes", original.bytes());
    json.put("width", original.width());
    json.put("height", original.height());
    json.put("warnings", original.warnings());
    return json;
  }

  /** A distorted image, for a program. */
  Map<String, Object> json(ScoringResult result) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", result.source().name());
    switch (result) {
      case ScoringResult.Done done -> {
        json.put("format", done.format());
        json.put("bytes", done.bytes());
        Map<String, Object> values = new LinkedHashMap<>();
        done.scores().forEach((score, value) -> values.put(score.label(), json(value)));
        json.put("scores", values);
        json.put("misses", misses(done).stream().map(miss -> miss.score().label()).toList());
        json.put("warnings", done.warnings());
      }
      case ScoringResult.Failed failed -> json.put("error", JsonReport.error(failed.fault()));
    }
    return json;
  }

  /** JSON has no infinity; most languages make one of this string. */
  private static Object json(double value) {
    return Double.isFinite(value) ? (Object) value : "Infinity";
  }
}
