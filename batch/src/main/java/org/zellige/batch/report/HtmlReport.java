package org.zellige.batch.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.zellige.batch.Look;
import org.zellige.batch.Outcome;
import org.zellige.batch.job.BatchReport;
import org.zellige.batch.job.FileResult;

/**
 * A report as a page that needs nothing beside it: pictures lie in it, and there are no scripts.
 * The columns become cards where the screen is narrow.
 */
public final class HtmlReport {
  private HtmlReport() {}

  /** The whole page. */
  public static String text(BatchReport report) {
    StringBuilder out = new StringBuilder();
    out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>zellige: ")
        .append(report.totals().files())
        .append(" files</title>\n<style>\n")
        .append(style())
        .append("</style>\n</head>\n<body>\n<main>\n");
    head(report, out);
    plots(report.results(), out);
    failures(report.results(), out);
    out.append("<section class=\"files\">\n");
    for (FileResult result : report.results()) {
      if (result instanceof FileResult.Done done) {
        HtmlFile.write(done, out);
      }
    }
    return out.append("</section>\n</main>\n</body>\n</html>\n").toString();
  }

  private static String style() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void head(BatchReport report, StringBuilder out) {
    BatchReport.Totals totals = report.totals();
    out.append("<header>\n<h1>")
        .append(Html.size(totals.saved()))
        .append(" saved</h1>\n<p class=\"sum\">")
        .append(Html.size(totals.inputBytes()))
        .append(" → ")
        .append(Html.size(totals.outputBytes()))
        .append(" (")
        .append(Html.percent(totals.outputBytes(), totals.inputBytes()))
        .append(")</p>\n<dl>\n");
    number(out, "delivered", totals.delivered());
    number(out, "unchanged", totals.unchanged());
    number(out, "failed", totals.failed());
    number(out, "passed over", totals.skipped());
    out.append("</dl>\n<p class=\"settings\">");
    for (Map.Entry<String, Object> setting : report.settings().entrySet()) {
      out.append("<span>")
          .append(Html.escape(setting.getKey()))
          .append(" <b>")
          .append(Html.escape(String.valueOf(setting.getValue())))
          .append("</b></span> ");
    }
    out.append("</p>\n<p class=\"settings\">")
        .append(report.started().truncatedTo(ChronoUnit.SECONDS))
        .append(", ")
        .append(Html.decimal(report.nanoseconds() / 1e9, 1))
        .append(" s")
        .append(report.cancelled() ? ", stopped early" : "")
        .append("</p>\n</header>\n");
  }

  private static void number(StringBuilder out, String name, int value) {
    out.append("<div><dt>").append(name).append("</dt><dd>").append(value).append("</dd></div>\n");
  }

  private static void plots(List<FileResult> results, StringBuilder out) {
    double[] saved =
        done(results).stream()
            .mapToDouble(done -> 100.0 * done.saved() / done.inputBytes())
            .toArray();
    double[] scores =
        done(results).stream()
            .filter(done -> done.outcome() != Outcome.KEPT)
            .flatMap(done -> done.look().stream())
            .map(Look::score)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    out.append("<section class=\"plots\">\n");
    if (saved.length > 0) {
      out.append(new Histogram("saved bytes, %", 0, 100, 20).svg(saved));
    }
    if (scores.length > 0) {
      out.append(new Histogram("SSIMULACRA2 of changed files", 0, 100, 20).svg(scores));
    }
    out.append("</section>\n");
  }

  private static List<FileResult.Done> done(List<FileResult> results) {
    return results.stream()
        .filter(FileResult.Done.class::isInstance)
        .map(FileResult.Done.class::cast)
        .toList();
  }

  private static void failures(List<FileResult> results, StringBuilder out) {
    boolean begun = false;
    for (FileResult result : results) {
      if (result instanceof FileResult.Failed failed) {
        out.append(begun ? "" : "<section class=\"failed\">\n<h2>Not delivered</h2>\n<ul>\n");
        begun = true;
        out.append("<li><b>")
            .append(Html.escape(failed.input()))
            .append("</b> ")
            .append(Html.escape(failed.fault().reason()))
            .append("</li>\n");
      }
    }
    out.append(begun ? "</ul>\n</section>\n" : "");
  }
}
