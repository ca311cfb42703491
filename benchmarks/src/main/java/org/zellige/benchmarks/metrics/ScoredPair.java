package org.zellige.benchmarks.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Two images and the scores that the reference tools gave them.
 *
 * @param reference path of the original, relative to the folder that holds the table's folder
 * @param distorted path of the other, likewise
 * @param scores those that the table has and {@link Measure} knows
 */
record ScoredPair(String reference, String distorted, Map<Measure, Double> scores) {
  /**
   * Reads a table of tab-separated values: reference, distorted, and a column for each score.
   *
   * @throws IOException with the line number if it is not such a table
   */
  static List<ScoredPair> readTable(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> headings = lines.isEmpty() ? List.of() : List.of(lines.get(0).split("\t"));
    if (headings.indexOf("reference") != 0 || headings.indexOf("distorted") != 1) {
      throw new IOException(file + " does not begin with the headings reference, distorted");
    }
    List<ScoredPair> pairs = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      try {
        pairs.add(parse(headings, lines.get(i).split("\t")));
      } catch (IllegalArgumentException e) {
        throw new IOException(file + ", line " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return pairs;
  }

  private static ScoredPair parse(List<String> headings, String[] cells) {
    if (cells.length != headings.size()) {
      throw new IllegalArgumentException(cells.length + " columns");
    }
    Map<Measure, Double> scores = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      int column = headings.indexOf(measure.column());
      if (column >= 0) {
        scores.put(measure, Double.valueOf(cells[column]));
      }
    }
    return new ScoredPair(cells[0], cells[1], scores);
  }
}
