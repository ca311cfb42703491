package org.zellige.batch.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.zellige.batch.CompressionResult;
import org.zellige.batch.Fault;

/** Tells of one compression, to a person or to a program. */
final class CompressionReport {
  private CompressionReport() {}

  static String line(CompressionResult.Done done) {
    return String.format(
        Locale.ROOT,
        "%s -> %s: %s -> %s (%.1f %%)%s, %d ms",
        done.source().name(),
        done.target().name(),
        size(done.inputBytes()),
        size(done.outputBytes()),
        100.0 * done.outputBytes() / done.inputBytes(),
        done.requantized().map(CompressionReport::words).orElse(""),
        Math.round(done.nanoseconds() / 1e6));
  }

  private static String words(CompressionResult.Requantized requantized) {
    String source =
        requantized
            .source()
            .map(estimate -> ", source quality " + QualityWords.of(estimate))
            .orElse("");
    String kept =
        switch (requantized.outcome()) {
          case REQUANTIZED -> "";
          case OPTIMIZED -> ", without loss";
          case UNCHANGED -> ", unchanged";
        };
    return source + kept + requantized.keptBecause().map(reason -> " (" + reason + ")").orElse("");
  }

  /** Bytes in the unit that leaves three digits or so; units of 1000. */
  static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    if (bytes < 1_000_000) {
      return String.format(Locale.ROOT, bytes < 10_000 ? "%.2f kB" : "%.1f kB", bytes / 1e3);
    }
    return String.format(Locale.ROOT, "%.2f MB", bytes / 1e6);
  }

  static Map<String, Object> json(CompressionResult result) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("input", result.source().name());
    switch (result) {
      case CompressionResult.Done done -> {
        record.put("output", done.target().name());
        record.put("format", done.format());
        record.put("width", done.width());
        record.put("height", done.height());
        record.put("inputBytes", done.inputBytes());
        record.put("outputBytes", done.outputBytes());
        record.put("quality", done.quality());
        done.value()
            .ifPresent(value -> record.put("target", Double.isFinite(value) ? value : null));
        done.requantized().ifPresent(requantized -> put(record, requantized));
        record.put("milliseconds", done.nanoseconds() / 1_000_000);
        record.put("warnings", done.warnings());
      }
      case CompressionResult.Failed failed -> record.put("error", error(failed.fault()));
    }
    return record;
  }

  private static void put(Map<String, Object> record, CompressionResult.Requantized requantized) {
    record.put("outcome", requantized.outcome().name());
    requantized.keptBecause().ifPresent(reason -> record.put("kept", reason));
    requantized
        .source()
        .ifPresent(estimate -> {
          record.put("sourceQuality", estimate.quality());
          record.put("sourceQualityTables", estimate.tables().name());
          record.put("sourceQualityExact", estimate.exact());
          record.put("sourceQualityIjg", estimate.ijg());
        });
  }

  /** A fault as every command reports it. */
  static Map<String, Object> error(Fault fault) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("reason", fault.reason());
    if (fault.offset() >= 0) {
      error.put("offset", fault.offset());
    }
    error.put("refused", fault.refused());
    return error;
  }
}
