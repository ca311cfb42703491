package org.zellige.benchmarks.study;

import java.util.List;

/** BD-rates and plots as one page that needs nothing else, for light and dark screens. */
record HtmlReport(PointSet points, List<BdRateTable> tables) {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Rate and distortion</title>
      <style>
      :root { color-scheme: light dark; --ink: #1c1c1c; --paper: #fff; --faint: #ddd;
        --c0: #1f5fa8; --c1: #c2410c; --c2: #15803d; --c3: #9333ea;
        --c4: #b8860b; --c5: #0aa3a3; --c6: #be185d; --c7: #57534e }
      @media (prefers-color-scheme: dark) { :root { --ink: #e6e6e6; --paper: #16181b; --faint: #3a3d42;
        --c0: #7ab8ff; --c1: #ff9a66; --c2: #6fdc8c; --c3: #d0a2ff;
        --c4: #f2cf5b; --c5: #5fd4e6; --c6: #ff8ec2; --c7: #b8b2ab } }
      body { font: 15px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper);
        max-width: 76em; margin: 2em auto; padding: 0 1em }
      table { border-collapse: collapse } td, th { padding: .2em .9em; text-align: right }
      td:first-child, th:first-child, td:last-child, th:last-child { text-align: left }
      tr { border-bottom: 1px solid var(--faint) }
      @media (max-width: 40em) { td, th { padding: .2em .45em } }
      .scroll { overflow-x: auto } .plots { display: grid; gap: .6em }
      .large { grid-template-columns: repeat(auto-fit, minmax(min(24em, 100%), 1fr)) }
      .small { grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr)) }
      svg { width: 100%; height: auto } svg text { font-size: 11px; fill: var(--ink) }
      svg .title { font-weight: 600 } .x { text-anchor: middle } .y { text-anchor: end }
      .grid { stroke: var(--faint); fill: none } .curve { stroke: currentColor; fill: none; stroke-width: 1.6 }
      circle { fill: currentColor } .key span { display: inline-block; margin-right: 1.4em; font-weight: 600 }
      .s0 { color: var(--c0) } .s1 { color: var(--c1) } .s2 { color: var(--c2) } .s3 { color: var(--c3) }
      .s4 { color: var(--c4) } .s5 { color: var(--c5) } .s6 { color: var(--c6) } .s7 { color: var(--c7) }
      </style>
      <h1>Rate and distortion</h1>
      <p>BD-rate: per cent of bytes more than the anchor needs at equal score, negative for fewer. Curves of
      log bytes over the score are interpolated by PCHIP and averaged where both exist within the range.
      In the first plot of a metric better is up; in the second fewer bytes are down, and better scores to
      the right. A spot says its numbers when pointed at.</p>
      """;

  @Override
  public String toString() {
    StringBuilder page = new StringBuilder(HEAD);
    for (BdRateTable table : tables) {
      Curves curves = new Curves(points, table.metric());
      page.append("<h2>%s</h2>\n".formatted(Html.escape(table.metric().title())));
      appendTable(page, table);
      appendKey(page);
      Savings savings = new Savings(points, table.metric(), table.range(), table.anchor());
      page.append("<div class=\"plots large\">\n")
          .append(curves.mean().svg(480, 330))
          .append(savings.plot().svg(480, 330))
          .append("</div>\n");
      page.append("<details><summary>Image by image</summary><div class=\"plots small\">\n");
      points.images().forEach(image -> page.append(curves.image(image).svg(320, 230)));
      page.append("</div></details>\n");
    }
    return page.append("</html>\n").toString();
  }

  private static void appendTable(StringBuilder page, BdRateTable table) {
    page.append(
        "<div class=\"scroll\"><table><tr><th>against %s, %s<th>images<th>mean<th>median<th>worst<th>at\n"
            .formatted(Html.escape(table.anchor()), table.range()));
    for (BdRateTable.Row row : table.rows()) {
      page.append(
          "<tr><td>%s<td>%d<td>%s<td>%s<td>%s<td>%s\n"
              .formatted(
                  Html.escape(row.encoder()),
                  row.images(),
                  percent(row.mean()),
                  percent(row.median()),
                  percent(row.worst()),
                  Html.escape(row.worstImage())));
    }
    page.append("</table></div>\n");
  }

  private static String percent(double rate) {
    return TextReport.percent(rate).replace('-', '−');
  }

  private void appendKey(StringBuilder page) {
    page.append("<p class=\"key\">");
    for (int i = 0; i < points.encoders().size(); i++) {
      page.append(
          "<span class=\"s%d\">● %s</span>"
              .formatted(i % Plot.COLORS, Html.escape(points.encoders().get(i))));
    }
    page.append("</p>\n");
  }
}
