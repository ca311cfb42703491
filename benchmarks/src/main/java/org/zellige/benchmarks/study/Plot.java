package org.zellige.benchmarks.study;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Curves as SVG. Colours come from the page: {@code s0}, {@code s1}, … are the classes of the
 * curves.
 *
 * @param curves in the order of the legend; those without spots are left out
 */
record Plot(String title, Quantity x, Quantity y, List<Curve> curves) {
  private static final int LEFT = 46;
  private static final int RIGHT = 12;
  private static final int TOP = 26;
  private static final int BOTTOM = 34;

  /** Colours that a page defines before they begin again. */
  static final int COLORS = 8;

  /**
   * What an axis shows.
   *
   * @param logarithmic whether equal ratios are equally long
   * @param falling whether it grows to the left or downwards
   */
  record Quantity(String name, boolean logarithmic, boolean falling) {}

  /**
   * One encoder.
   *
   * @param color which of the page's colours
   * @param spots from one end to the other
   */
  record Curve(String name, int color, List<Spot> spots) {}

  /** A place on a curve. */
  record Spot(double x, double y) {}

  /**
   * Draws it.
   *
   * @param width of the picture, in pixels of the page
   */
  String svg(int width, int height) {
    Axis across = axis(x, Spot::x, LEFT, width - RIGHT);
    Axis up = axis(y, Spot::y, height - BOTTOM, TOP);
    StringBuilder svg = new StringBuilder();
    append(svg, "<svg viewBox=\"0 0 %d %d\" role=\"img\">\n", width, height);
    append(svg, "<title>%s</title>\n", Html.escape(title));
    append(svg, "<text class=\"title\" x=\"%d\" y=\"16\">%s</text>\n", LEFT, Html.escape(title));
    for (double tick : across.ticks()) {
      double at = across.place(tick);
      append(svg, "<path class=\"grid\" d=\"M%.1f %dV%d\"/>", at, TOP, height - BOTTOM);
      append(
          svg,
          "<text class=\"x\" x=\"%.1f\" y=\"%d\">%s</text>\n",
          at,
          height - BOTTOM + 14,
          Axis.label(tick));
    }
    for (double tick : up.ticks()) {
      double at = up.place(tick);
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
        "<text class=\"x\" x=\"%d\" y=\"%d\">%s</text>\n",
        (LEFT + width - RIGHT) / 2,
        height - 4,
        Html.escape(x.name()));
    curves.forEach(curve -> draw(svg, curve, across, up));
    return svg.append("</svg>\n").toString();
  }

  private Axis axis(Quantity quantity, ToDoubleFunction<Spot> value, double from, double to) {
    double[] values =
        curves.stream().flatMap(curve -> curve.spots().stream()).mapToDouble(value).toArray();
    return quantity.falling()
        ? Axis.of(values, quantity.logarithmic(), to, from)
        : Axis.of(values, quantity.logarithmic(), from, to);
  }

  private void draw(StringBuilder svg, Curve curve, Axis across, Axis up) {
    append(svg, "<g class=\"s%d\"><path class=\"curve\" d=\"", curve.color() % COLORS);
    char command = 'M';
    for (Spot spot : curve.spots()) {
      append(svg, "%c%.1f %.1f", command, across.place(spot.x()), up.place(spot.y()));
      command = 'L';
    }
    append(svg, "\"/>\n");
    for (Spot spot : curve.spots()) {
      append(
          svg,
          "<circle r=\"2.5\" cx=\"%.1f\" cy=\"%.1f\"><title>%s: %.4g %s, %.4g"
              + " %s</title></circle>\n",
          across.place(spot.x()),
          up.place(spot.y()),
          Html.escape(curve.name()),
          spot.x(),
          Html.escape(x.name()),
          spot.y(),
          Html.escape(y.name()));
    }
    svg.append("</g>\n");
  }

  private static void append(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
