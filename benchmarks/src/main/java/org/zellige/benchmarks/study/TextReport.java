package org.zellige.benchmarks.study;

import java.util.List;
import java.util.Locale;

/** BD-rates as text in columns. */
record TextReport(List<BdRateTable> tables) {
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (BdRateTable table : tables) {
      text.append(
          "%s %s, per cent of bytes more than %s at equal score%n"
              .formatted(table.metric().title(), table.range(), table.anchor()));
      text.append(
          "  %-24s %6s %8s %8s %8s  %s%n"
              .formatted("encoder", "images", "mean", "median", "worst", "at"));
      for (BdRateTable.Row row : table.rows()) {
        text.append(
            String.format(
                Locale.ROOT,
                "  %-24s %6d %8s %8s %8s  %s%n",
                row.encoder(),
                row.images(),
                percent(row.mean()),
                percent(row.median()),
                percent(row.worst()),
                row.worstImage()));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** With sign and one digit; a dash if there is no rate. */
  static String percent(double rate) {
    return Double.isNaN(rate) ? "–" : String.format(Locale.ROOT, "%+.1f", rate);
  }
}
