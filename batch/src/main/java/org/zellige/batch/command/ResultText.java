package org.zellige.batch.command;

import java.util.Locale;
import org.zellige.batch.job.BatchReport;
import org.zellige.batch.job.FileResult;

/** Tells a person what became of files. */
final class ResultText {
  private ResultText() {}

  static String line(FileResult.Done done) {
    return String.format(
        Locale.ROOT,
        "%s -> %s: %s, %d ms",
        done.input(),
        done.output(),
        what(done),
        Math.round(done.nanoseconds() / 1e6));
  }

  private static String what(FileResult.Done done) {
    String size =
        String.format(
            Locale.ROOT,
            "%s -> %s (%.1f %%)",
            size(done.inputBytes()),
            size(done.outputBytes()),
            100.0 * done.outputBytes() / done.inputBytes());
    String source =
        done.sourceQuality()
            .map(estimate -> ", source quality " + QualityWords.of(estimate))
            .orElse("");
    String reason = done.keptBecause().map(because -> " (" + because + ")").orElse("");
    return switch (done.outcome()) {
      case ENCODED -> size;
      case REQUANTIZED -> size + source;
      case OPTIMIZED -> reason.isEmpty() ? size : size + source + ", without loss" + reason;
      case TRANSFORMED -> size + ", %d × %d pixels".formatted(done.width(), done.height());
      case KEPT -> size(done.inputBytes()) + source + ", unchanged" + reason;
    };
  }

  /** Sums, for more than one file. */
  static String totals(BatchReport report) {
    BatchReport.Totals totals = report.totals();
    return String.format(
        Locale.ROOT,
        "%d files: %d delivered (%d unchanged), %d failed, %d passed over; %s -> %s (%.1f %%), %.1f s",
        totals.files(),
        totals.delivered(),
        totals.unchanged(),
        totals.failed(),
        totals.skipped(),
        size(totals.inputBytes()),
        size(totals.outputBytes()),
        totals.inputBytes() == 0 ? 100 : 100.0 * totals.outputBytes() / totals.inputBytes(),
        report.nanoseconds() / 1e9);
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
}
