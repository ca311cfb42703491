package org.zellige.batch.heatmap;

import java.math.BigDecimal;
import java.util.List;

/**
 * A bar with all colours and the values they stand for. Lengths are in pixels.
 *
 * @param top value of the last colour
 * @param dot side of the dots that characters are made of; all else is in proportion
 */
record Legend(double top, int dot) {
  // In dots.
  private static final int MARGIN = 4;
  private static final int BAR = 10;
  private static final int TICK = 3;
  private static final int LINE = Glyph.HEIGHT + 3;

  int width() {
    int longest = 0;
    for (BigDecimal tick : ticks()) {
      longest = Math.max(longest, label(tick).length());
    }
    return (MARGIN + BAR + TICK + 1 + longest * (Glyph.WIDTH + 1) + MARGIN) * dot;
  }

  /** What it takes to keep the labels apart. */
  int leastHeight() {
    return 6 * LINE * dot;
  }

  /**
   * Draws it.
   *
   * @param left where its space begins, which is from the canvas's top down
   */
  void draw(Canvas canvas, int left, int height, ColorScale colors) {
    // Labels stand beside the ends of the bar, and half of them beyond.
    int first = LINE * dot / 2;
    int last = height - 1 - first;
    int barLeft = left + MARGIN * dot;
    for (int y = first; y <= last; y++) {
      double part = (double) (last - y) / (last - first);
      canvas.fill(barLeft, y, BAR * dot, 1, colors.at(part));
    }
    for (BigDecimal tick : ticks()) {
      int y = last - (int) Math.round(tick.doubleValue() / top * (last - first));
      int end = barLeft + BAR * dot;
      canvas.fill(end, y - dot / 2, TICK * dot, dot, 0);
      canvas.write(label(tick), end + (TICK + 1) * dot, y - Glyph.HEIGHT * dot / 2, dot);
    }
  }

  private List<BigDecimal> ticks() {
    return Ticks.upTo(top);
  }

  private String label(BigDecimal tick) {
    String number = tick.signum() == 0 ? "0" : tick.stripTrailingZeros().toPlainString();
    return tick.doubleValue() == top ? "≥" + number : number;
  }
}
