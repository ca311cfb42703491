package org.zellige.batch.report;

import java.util.Optional;
import org.zellige.batch.Look;
import org.zellige.batch.Outcome;
import org.zellige.batch.job.FileResult;

/** What a page shows of one file. */
final class HtmlFile {
  private HtmlFile() {}

  static void write(FileResult.Done done, StringBuilder out) {
    int name = done.input().lastIndexOf('/') + 1;
    out.append("<article>\n<h2><small>")
        .append(Html.escape(done.input().substring(0, name)))
        .append("</small>")
        .append(Html.escape(done.input().substring(name)))
        .append("</h2>\n");
    Optional<Look> look = done.look();
    if (look.isPresent()) {
      pictures(done, look.get(), out);
    }
    double part = Math.min(1, (double) done.outputBytes() / Math.max(1, done.inputBytes()));
    out.append("<p class=\"bar\" role=\"img\" aria-label=\"")
        .append(Html.percent(done.outputBytes(), done.inputBytes()))
        .append(" left\"><i style=\"width:")
        .append(Html.decimal(100 * part, 1))
        .append("%\"></i></p>\n<p>")
        .append(Html.size(done.inputBytes()))
        .append(" → <b>")
        .append(Html.size(done.outputBytes()))
        .append("</b>, ")
        .append(
            done.saved() < 0
                ? Html.size(-done.saved()) + " more"
                : Html.size(done.saved()) + " saved")
        .append(" (")
        .append(Html.percent(done.saved(), done.inputBytes()))
        .append(")</p>\n<p class=\"facts\">");
    facts(done, out);
    out.append("</p>\n");
    done.keptBecause().ifPresent(reason -> note(out, reason));
    done.warnings().forEach(warning -> note(out, "warning: " + warning));
    look.flatMap(Look::worst).ifPresent(worst -> closeUp(worst, out));
    out.append("</article>\n");
  }

  private static void pictures(FileResult.Done done, Look look, StringBuilder out) {
    out.append("<div class=\"pair\"><figure>")
        .append(Html.picture("jpeg", look.before(), "before"))
        .append("<figcaption>before</figcaption></figure>");
    if (done.outcome() != Outcome.KEPT) {
      out.append("<figure>")
          .append(Html.picture("jpeg", look.after(), "after"))
          .append("<figcaption>after</figcaption></figure>");
    }
    out.append("</div>\n");
  }

  private static void facts(FileResult.Done done, StringBuilder out) {
    fact(out, done.outcome().label());
    fact(out, done.format() + ", " + done.width() + " × " + done.height());
    done.look()
        .filter(look -> look.score().isPresent())
        .ifPresent(look -> fact(out, "score " + Html.decimal(look.score().getAsDouble(), 2)));
    if (done.quality().isPresent()) {
      fact(out, "quality " + Html.decimal(done.quality().getAsDouble(), 1));
    }
    done.sourceQuality().ifPresent(estimate -> fact(out, "source quality " + estimate.ijg()));
  }

  private static void fact(StringBuilder out, String text) {
    out.append("<span>").append(Html.escape(text)).append("</span> ");
  }

  private static void note(StringBuilder out, String text) {
    out.append("<p class=\"note\">").append(Html.escape(text)).append("</p>\n");
  }

  private static void closeUp(Look.Worst worst, StringBuilder out) {
    out.append("<details><summary>worst place, at ")
        .append(worst.x())
        .append(", ")
        .append(worst.y())
        .append("</summary>\n<div class=\"pair near\"><figure>")
        .append(Html.picture("png", worst.before(), "before, enlarged"))
        .append("<figcaption>before</figcaption></figure><figure>")
        .append(Html.picture("png", worst.after(), "after, enlarged"))
        .append("<figcaption>after</figcaption></figure></div></details>\n");
  }
}
