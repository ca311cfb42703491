package org.zellige.batch.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.zellige.batch.job.BatchReport;
import org.zellige.batch.job.FileResult;

/**
 * A report as comma-separated values (RFC 4180), a line per file after one of names. The columns
 * are the fields of {@link JsonReport}, in an order that stays; new ones come last.
 */
public final class CsvReport {
  private static final String COLUMNS =
      "input,status,output,outcome,format,width,height,inputBytes,outputBytes,savedBytes,quality,"
          + "target,ssimulacra2,sourceQualityIjg,milliseconds,reason,warnings";

  private CsvReport() {}

  /** The whole report. */
  public static String text(BatchReport report) {
    StringBuilder out = new StringBuilder(COLUMNS).append("\r\n");
    for (FileResult result : report.results()) {
      out.append(line(result)).append("\r\n");
    }
    return out.toString();
  }

  private static String line(FileResult result) {
    List<String> fields = new ArrayList<>();
    switch (result) {
      case FileResult.Done done -> {
        fields.addAll(
            List.of(
                done.input(),
                "done",
                done.output(),
                done.outcome().label(),
                done.format(),
                String.valueOf(done.width()),
                String.valueOf(done.height()),
                String.valueOf(done.inputBytes()),
                String.valueOf(done.outputBytes()),
                String.valueOf(done.saved()),
                text(done.quality()),
                text(done.value())));
        fields.add(done.look().map(look -> text(look.score())).orElse(""));
        fields.add(done.sourceQuality().map(q -> String.valueOf(q.ijg())).orElse(""));
        fields.add(String.valueOf(done.nanoseconds() / 1_000_000));
        fields.add(done.keptBecause().orElse(""));
        fields.add(String.join("; ", done.warnings()));
      }
      case FileResult.Skipped skipped ->
          fields.addAll(unworked(skipped.input(), "skipped", skipped.reason()));
      case FileResult.Failed failed ->
          fields.addAll(unworked(failed.input(), "failed", failed.fault().reason()));
    }
    return String.join(",", fields.stream().map(CsvReport::quoted).toList());
  }

  private static List<String> unworked(String input, String status, String reason) {
    String[] fields = new String[COLUMNS.split(",").length];
    Arrays.fill(fields, "");
    fields[0] = input;
    fields[1] = status;
    fields[fields.length - 2] = reason;
    return List.of(fields);
  }

  private static String text(OptionalDouble value) {
    return value.isPresent() ? String.valueOf(value.getAsDouble()) : "";
  }

  private static String quoted(String field) {
    boolean special = field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return special ? '"' + field.replace("\"", "\"\"") + '"' : field;
  }
}
