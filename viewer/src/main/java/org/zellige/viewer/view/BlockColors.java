package org.zellige.viewer.view;

import java.util.Locale;
import javafx.scene.paint.Color;
import org.zellige.batch.heatmap.ColorScale;
import org.zellige.viewer.block.BlockReport;
import org.zellige.viewer.block.Fate;
import org.zellige.viewer.view.Matrix.Cell;

/** How the values of a block look in its matrices. */
final class BlockColors {
  private static final Color NEUTRAL = Color.gray(0.5, 0.10);
  private static final Color FAINT = Color.gray(0.5);

  private final ColorScale scale = new ColorScale();

  /** A sample as the gray that it is. */
  Cell sample(double value) {
    double gray = Math.max(0, Math.min(1, value / 255));
    return Cell.on(Color.gray(gray), Long.toString(Math.round(value)));
  }

  /** A value on both sides of zero: blue below, red above. */
  Cell signed(double value, double most, String form) {
    double part = Math.min(1, Math.abs(value) / most);
    Color to = value < 0 ? Color.rgb(33, 102, 172) : Color.rgb(178, 24, 43);
    String text = String.format(Locale.ROOT, form, value);
    Color fill = Color.gray(0.97).interpolate(to, Math.sqrt(part));
    return Cell.on(fill, text.equals("-0") || text.equals("-0.0") ? text.substring(1) : text);
  }

  /** A value from nothing to most. */
  Cell amount(double value, double most, String form) {
    if (value <= 0) {
      return new Cell("", NEUTRAL, FAINT);
    }
    int rgb = scale.at(Math.min(1, value / most));
    return Cell.on(color(rgb), String.format(Locale.ROOT, form, value));
  }

  /** A step of quantisation. */
  Cell step(int step) {
    // Steps grow by factors: what counts is the ratio.
    double part = Math.log(step) / Math.log(255);
    return Cell.on(color(scale.at(Math.min(1, part))), Integer.toString(step));
  }

  /** A stored multiple, in the colour of what became of it. */
  Cell stored(BlockReport report, int index) {
    int value = report.stored()[index];
    String text = Integer.toString(value);
    if (report.fates().isEmpty()) {
      return value == 0 ? new Cell("0", NEUTRAL, FAINT) : Cell.on(Color.gray(0.85), text);
    }
    Fate fate = report.fates().get()[index];
    return fate == Fate.ZERO ? new Cell("0", NEUTRAL, FAINT) : Cell.on(of(fate), text);
  }

  /** The colour of a fate. */
  static Color of(Fate fate) {
    return switch (fate) {
      case ZERO -> Color.gray(0.6);
      case KEPT -> Color.rgb(120, 185, 120);
      case DROPPED -> Color.rgb(217, 95, 2);
      case LOWERED -> Color.rgb(240, 190, 60);
      case RAISED -> Color.rgb(117, 112, 179);
    };
  }

  private static Color color(int rgb) {
    return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
  }
}
