package org.zellige.batch.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.zellige.batch.OptimizationResult;

/** Tells of one lossless optimisation, to a person or to a program. */
final class OptimizationReport {
  private OptimizationReport() {}

  static String line(OptimizationResult.Done done) {
    String what =
        done.unchangedBecause()
            .map(reason -> "unchanged: " + reason)
            .orElseGet(() ->
                String.format(
                    Locale.ROOT,
                    "%s -> %s (%.1f %%)",
                    CompressionReport.size(done.inputBytes()),
                    CompressionReport.size(done.outputBytes()),
                    100.0 * done.outputBytes() / done.inputBytes()));
    return String.format(
        Locale.ROOT,
        "%s -> %s: %s, %d ms",
        done.source().name(),
        done.target().name(),
        what,
        Math.round(done.nanoseconds() / 1e6));
  }

  static Map<String, Object> json(OptimizationResult result) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("input", result.source().name());
    switch (result) {
      case OptimizationResult.Done done -> {
        record.put("output", done.target().name());
        record.put("inputBytes", done.inputBytes());
        record.put("outputBytes", done.outputBytes());
        record.put("milliseconds", done.nanoseconds() / 1_000_000);
        done.unchangedBecause().ifPresent(reason -> record.put("unchanged", reason));
      }
      case OptimizationResult.Failed failed ->
          record.put("error", CompressionReport.error(failed.fault()));
    }
    return record;
  }
}
