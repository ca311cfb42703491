package org.zellige.batch.report;

import java.util.Arrays;
import java.util.Locale;

/**
 * How values are distributed, drawn as bars (SVG).
 *
 * @param title over the plot
 * @param least left end; smaller values are counted there
 * @param most right end; larger ones likewise
 * @param bars number of them
 */
record Histogram(String title, double least, double most, int bars) {
  /** Of the drawing, in units of its own, which the page scales. */
  private static final int WIDTH = 320;

  private static final int HEIGHT = 120;
  private static final int TOP = 20;
  private static final int BOTTOM = 18;

  /** Labels along the axis. */
  private static final int LABELS = 5;

  /** The drawing; values are finite. */
  String svg(double[] values) {
    int[] counts = counts(values);
    int highest = Math.max(1, Arrays.stream(counts).max().orElse(1));
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n<text x=\"0\" y=\"12\" class=\"title\">%s</text>\n",
            WIDTH,
            HEIGHT,
            Html.escape(title),
            Html.escape(title)));
    double width = (double) WIDTH / bars;
    int room = HEIGHT - TOP - BOTTOM;
    for (int i = 0; i < bars; i++) {
      double height = (double) room * counts[i] / highest;
      out.append(
          String.format(
              Locale.ROOT,
              "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%s</title></rect>\n",
              i * width + 0.5,
              HEIGHT - BOTTOM - height,
              width - 1,
              height,
              label(i, counts[i])));
    }
    for (int i = 0; i < LABELS; i++) {
      double part = (double) i / (LABELS - 1);
      String anchor = i == 0 ? "start" : i == LABELS - 1 ? "end" : "middle";
      out.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%.0f</text>\n",
              part * WIDTH,
              HEIGHT - 5,
              anchor,
              least + part * (most - least)));
    }
    return out.append("</svg>\n").toString();
  }

  private String label(int bar, int count) {
    double step = (most - least) / bars;
    return String.format(
        Locale.ROOT, "%.0f to %.0f: %d", least + bar * step, least + (bar + 1) * step, count);
  }

  private int[] counts(double[] values) {
    int[] counts = new int[bars];
    for (double value : values) {
      int bar = (int) Math.floor((value - least) / (most - least) * bars);
      counts[Math.clamp(bar, 0, bars - 1)]++;
    }
    return counts;
  }
}
