package org.zellige.batch.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.zellige.QualityEstimate;
import org.zellige.batch.Fault;
import org.zellige.batch.Json;
import org.zellige.batch.job.BatchReport;
import org.zellige.batch.job.FileResult;

/**
 * A report as JSON. What it holds is said by the schema {@code batch-report-1.schema.json} beside
 * this class: within a version fields are only added.
 */
public final class JsonReport {
  /** Of the schema. */
  public static final int VERSION = 1;

  private JsonReport() {}

  /** The whole report. */
  public static String text(BatchReport report) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("schema", "zellige-batch-report");
    map.put("version", VERSION);
    map.put("started", report.started().toString());
    map.put("milliseconds", report.nanoseconds() / 1_000_000);
    map.put("cancelled", report.cancelled());
    map.put("settings", report.settings());
    map.put("totals", totals(report.totals()));
    map.put("files", report.results().stream().map(JsonReport::file).toList());
    return Json.text(map) + "\n";
  }

  private static Map<String, Object> totals(BatchReport.Totals totals) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("files", totals.files());
    map.put("delivered", totals.delivered());
    map.put("unchanged", totals.unchanged());
    map.put("skipped", totals.skipped());
    map.put("failed", totals.failed());
    map.put("inputBytes", totals.inputBytes());
    map.put("outputBytes", totals.outputBytes());
    map.put("savedBytes", totals.saved());
    return map;
  }

  private static Map<String, Object> file(FileResult result) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("input", result.input());
    switch (result) {
      case FileResult.Done done -> put(map, done);
      case FileResult.Skipped skipped -> {
        map.put("status", "skipped");
        map.put("reason", skipped.reason());
      }
      case FileResult.Failed failed -> {
        map.put("status", "failed");
        map.put("error", error(failed.fault()));
      }
    }
    return map;
  }

  private static void put(Map<String, Object> map, FileResult.Done done) {
    map.put("status", "done");
    map.put("output", done.output());
    map.put("outcome", done.outcome().label());
    map.put("format", done.format());
    map.put("width", done.width());
    map.put("height", done.height());
    map.put("inputBytes", done.inputBytes());
    map.put("outputBytes", done.outputBytes());
    map.put("quality", done.quality());
    put(map, "target", done.value());
    done.look().ifPresent(look -> put(map, "ssimulacra2", look.score()));
    done.sourceQuality().ifPresent(estimate -> put(map, estimate));
    done.keptBecause().ifPresent(reason -> map.put("kept", reason));
    map.put("milliseconds", done.nanoseconds() / 1_000_000);
    map.put("warnings", done.warnings());
  }

  private static void put(Map<String, Object> map, QualityEstimate estimate) {
    map.put("sourceQuality", estimate.quality());
    map.put("sourceQualityTables", estimate.tables().name());
    map.put("sourceQualityExact", estimate.exact());
    map.put("sourceQualityIjg", estimate.ijg());
  }

  /** JSON has no infinite numbers. */
  private static void put(Map<String, Object> map, String name, OptionalDouble value) {
    if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
      map.put(name, value.getAsDouble());
    }
  }

  /** A fault as every command reports it. */
  public static Map<String, Object> error(Fault fault) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("reason", fault.reason());
    if (fault.offset() >= 0) {
      error.put("offset", fault.offset());
    }
    error.put("refused", fault.refused());
    return error;
  }
}
