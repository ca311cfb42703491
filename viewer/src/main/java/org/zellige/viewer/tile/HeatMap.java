package org.zellige.viewer.tile;

import java.util.ArrayList;
import java.util.List;
import org.zellige.batch.heatmap.ColorScale;
import org.zellige.metric.ScoreMap;

/** A metric's map in colours: dark where there is little, light where there is most. */
public final class HeatMap implements TileSource {
  private final ScoreMap map;
  private final double least;
  private final double top;
  private final ColorScale colors;

  /** Largest values of 1, 4, 16, … cells. */
  private final List<float[]> levels = new ArrayList<>();

  /**
   * Prepares smaller versions, in which the largest value of a place counts.
   *
   * @param least the value that gets the first colour, as do those below it
   * @param top the value, above that, that gets the last colour, as do those above it
   */
  public HeatMap(ScoreMap map, double least, double top, ColorScale colors) {
    this.map = map;
    this.least = least;
    this.top = top;
    this.colors = colors;
    levels.add(map.values());
    int width = map.width();
    int height = map.height();
    while (Math.max(width, height) > 1) {
      levels.add(halved(levels.get(levels.size() - 1), width, height));
      width = (width + 1) / 2;
      height = (height + 1) / 2;
    }
  }

  private static float[] halved(float[] values, int width, int height) {
    float[] half = new float[((width + 1) / 2) * ((height + 1) / 2)];
    Halving.squares(
        width,
        height,
        (to, a, b, c, d) ->
            half[to] = Math.max(Math.max(values[a], values[b]), Math.max(values[c], values[d])));
    return half;
  }

  /** The map that is drawn. */
  public ScoreMap map() {
    return map;
  }

  /** The value of the first colour. */
  public double least() {
    return least;
  }

  /** The value of the last colour. */
  public double top() {
    return top;
  }

  @Override
  public int width() {
    return map.imageWidth();
  }

  @Override
  public int height() {
    return map.imageHeight();
  }

  @Override
  public int levels() {
    return TileSource.levels(width(), height());
  }

  @Override
  public void fill(int level, Area area, int[] argb) {
    // Cells are powers of two: a pixel of a level covers so many of them, or a part of one.
    int cellShift = Integer.numberOfTrailingZeros(map.cell());
    int deeper = Math.max(0, Math.min(levels.size() - 1, level - cellShift));
    int shift = Math.max(0, cellShift - level);
    float[] values = levels.get(deeper);
    int stride = TileSource.side(map.width(), deeper);
    for (int y = 0; y < area.height(); y++) {
      int row = ((area.y() + y) >> shift) * stride;
      for (int x = 0; x < area.width(); x++) {
        float value = values[row + ((area.x() + x) >> shift)];
        argb[y * area.width() + x] = 0xFF000000 | colors.at((value - least) / (top - least));
      }
    }
  }
}
