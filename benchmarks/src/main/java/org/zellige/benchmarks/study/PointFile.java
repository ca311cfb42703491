package org.zellige.benchmarks.study;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Points as a CSV file: encoder, image, pixels, q, bytes, a column for each metric, enc_s. A metric
 * without a score is an empty cell.
 */
final class PointFile {
  private PointFile() {}

  /**
   * Reads a file; columns may come in any order, and those that are not known are passed over.
   *
   * @throws IOException with the line number if it is not such a file
   */
  static List<Point> read(Path file) throws IOException {
    List<Point> points = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord record : records) {
        points.add(parse(file, record));
      }
    } catch (CsvParseException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    return points;
  }

  private static Point parse(Path file, NamedCsvRecord record) throws IOException {
    try {
      Map<Metric, Double> scores = new EnumMap<>(Metric.class);
      for (Metric metric : Metric.values()) {
        record
            .findField(metric.column())
            .filter(cell -> !cell.isEmpty())
            .ifPresent(cell -> scores.put(metric, Double.valueOf(cell)));
      }
      return new Point(
          field(record, "encoder"),
          field(record, "image"),
          Long.parseLong(field(record, "pixels")),
          Double.parseDouble(field(record, "q")),
          Long.parseLong(field(record, "bytes")),
          scores,
          record.findField("enc_s").map(Double::parseDouble).orElse(Double.NaN));
    } catch (IllegalArgumentException e) {
      throw new IOException(
          "%s, line %d: %s".formatted(file, record.getStartingLineNumber(), e.getMessage()), e);
    }
  }

  private static String field(NamedCsvRecord record, String column) {
    return record
        .findField(column)
        .filter(cell -> !cell.isEmpty())
        .orElseThrow(() -> new IllegalArgumentException("no " + column));
  }

  /** Writes a file; metrics that no point has get no column. */
  static void write(Path file, List<Point> points) throws IOException {
    Set<Metric> metrics = EnumSet.noneOf(Metric.class);
    points.forEach(point -> metrics.addAll(point.scores().keySet()));
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      List<String> headings = new ArrayList<>(List.of("encoder", "image", "pixels", "q", "bytes"));
      metrics.forEach(metric -> headings.add(metric.column()));
      headings.add("enc_s");
      csv.writeRecord(headings);
      for (Point point : points) {
        csv.writeRecord(cells(point, metrics));
      }
    }
  }

  private static List<String> cells(Point point, Set<Metric> metrics) {
    List<String> cells = new ArrayList<>();
    cells.add(point.encoder());
    cells.add(point.image());
    cells.add(Long.toString(point.pixels()));
    cells.add(plain(point.quality()));
    cells.add(Long.toString(point.bytes()));
    for (Metric metric : metrics) {
      Double score = point.scores().get(metric);
      cells.add(score == null ? "" : plain(score));
    }
    cells.add(String.format(Locale.ROOT, "%.4f", point.seconds()));
    return cells;
  }

  /** All digits, but no fraction where there is none. */
  private static String plain(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e9;
    return whole ? Long.toString((long) value) : Double.toString(value);
  }
}
