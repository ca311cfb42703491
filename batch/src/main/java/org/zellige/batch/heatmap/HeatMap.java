package org.zellige.batch.heatmap;

import java.util.OptionalDouble;
import org.zellige.Pixels;
import org.zellige.metric.ScoreMap;

/** Draws a metric's map: dark where there is no difference, lighter the more there is. */
public final class HeatMap {
  /** Part of the cells that the scale covers: a few bad pixels must not darken all others. */
  private static final double COVERED = 0.99;

  /** Pixels along the shorter side of an image for which the legend is drawn dot by pixel. */
  private static final int SIDE_PER_DOT = 400;

  private final ColorScale colors = new ColorScale();

  /**
   * Draws the map at the image's size with a legend to its right.
   *
   * @param top the value, above 0, that gets the last colour, as do those above it; if empty, a
   *     round number that all but a hundredth of the map's cells stay under
   * @return INT_RGB, wider than the image; also higher if the image is lower than the legend
   * @throws ArithmeticException if there are more pixels than an array holds
   */
  public Pixels draw(ScoreMap map, OptionalDouble top) {
    double scale = top.orElseGet(() -> topFor(map));
    int dot = Math.max(1, Math.min(map.imageWidth(), map.imageHeight()) / SIDE_PER_DOT);
    Legend legend = new Legend(scale, dot);
    int height = Math.max(map.imageHeight(), legend.leastHeight());
    Canvas canvas = new Canvas(Math.addExact(map.imageWidth(), legend.width()), height);
    for (int y = 0; y < map.imageHeight(); y++) {
      for (int x = 0; x < map.imageWidth(); x++) {
        canvas.set(x, y, colors.at(map.at(x, y) / scale));
      }
    }
    legend.draw(canvas, map.imageWidth(), height, colors);
    return canvas.pixels();
  }

  private static double topFor(ScoreMap map) {
    double covered = map.quantile(COVERED);
    double top = covered > 0 ? covered : map.max();
    return top > 0 ? Ticks.atLeast(top).doubleValue() : 1;
  }
}
