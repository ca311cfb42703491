package org.zellige.benchmarks.study;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Curves of a score over bits per pixel, as SVG. The horizontal axis is logarithmic; better is
 * always up. Colours come from the page: {@code s0}, {@code s1}, … are the classes of the curves.
 *
 * @param metric of the vertical axis
 * @param curves in the order of the legend; those without spots are left out
 */
record Plot(String title, Metric metric, List<Curve> curves) {
  private static final int LEFT = 46;
  private static final int RIGHT = 12;
  private static final int TOP = 26;
  private static final int BOTTOM = 34;

  /** Colours that a page defines before they begin again. */
  static final int COLORS = 8;

  /**
   * One encoder.
   *
   * @param color which of the page's colours
   * @param spots from left to right
   */
  record Curve(String name, int color, List<Spot> spots) {}

  /** A place on a curve. */
  record Spot(double bitsPerPixel, double score) {}

  /**
   * Draws it.
   *
   * @param width of the picture, in pixels of the page
   */
  String svg(int width, int height) {
    Axis x = Axis.of(spots(Spot::bitsPerPixel), true, LEFT, width - RIGHT);
    Axis y =
        metric.isRising()
            ? Axis.of(spots(Spot::score), false, height - BOTTOM, TOP)
            : Axis.of(spots(Spot::score), false, TOP, height - BOTTOM);
    StringBuilder svg = new StringBuilder();
    append(svg, "<svg viewBox=\"0 0 %d %d\" role=\"img\">\n", width, height);
    append(svg, "<title>%s</title>\n", Html.escape(title));
    append(svg, "<text class=\"title\" x=\"%d\" y=\"16\">%s</text>\n", LEFT, Html.escape(title));
    for (double tick : x.ticks()) {
      double at = x.place(tick);
      append(svg, "<path class=\"grid\" d=\"M%.1f %dV%d\"/>", at, TOP, height - BOTTOM);
      append(
          svg,
          "<text class=\"x\" x=\"%.1f\" y=\"%d\">%s</text>\n",
          at,
          height - BOTTOM + 14,
          Axis.label(tick));
    }
    for (double tick : y.ticks()) {
      double at = y.place(tick);
      append(svg, "<path class=\"grid\" d=\"M%d %.1fH%d\"/>", LEFT, at, width - RIGHT);
      append(
          svg,
          "<text class=\"y\" x=\"%d\" y=\"%.1f\">%s</text>\n",
          LEFT - 5,
          at + 4,
          Axis.label(tick));
    }
    append(
        svg,
        "<text class=\"x\" x=\"%d\" y=\"%d\">bits per pixel</text>\n",
        (LEFT + width - RIGHT) / 2,
        height - 4);
    curves.forEach(curve -> draw(svg, curve, x, y));
    return svg.append("</svg>\n").toString();
  }

  private double[] spots(ToDoubleFunction<Spot> value) {
    return curves.stream().flatMap(curve -> curve.spots().stream()).mapToDouble(value).toArray();
  }

  private void draw(StringBuilder svg, Curve curve, Axis x, Axis y) {
    append(svg, "<g class=\"s%d\"><path class=\"curve\" d=\"", curve.color() % COLORS);
    char command = 'M';
    for (Spot spot : curve.spots()) {
      append(svg, "%c%.1f %.1f", command, x.place(spot.bitsPerPixel()), y.place(spot.score()));
      command = 'L';
    }
    append(svg, "\"/>\n");
    for (Spot spot : curve.spots()) {
      append(
          svg,
          "<circle r=\"2.5\" cx=\"%.1f\" cy=\"%.1f\"><title>%s: %.3f bits per pixel, %s"
              + " %.4g</title></circle>\n",
          x.place(spot.bitsPerPixel()),
          y.place(spot.score()),
          Html.escape(curve.name()),
          spot.bitsPerPixel(),
          metric.title(),
          spot.score());
    }
    svg.append("</g>\n");
  }

  private static void append(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
