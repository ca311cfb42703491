package org.zellige.metric;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zellige.work.Workers;

/**
 * An original on one background, prepared for Butteraugli at full size and, unless it is too small,
 * at half size.
 */
final class PreparedScene {
  private final Workers workers;
  private final List<PreparedTile> tiles = new ArrayList<>();
  private final @Nullable PreparedScene half;

  private PreparedScene(
      RgbPlanes light, float nits, Workers workers, @Nullable PreparedScene half) {
    this.workers = workers;
    this.half = half;
    for (ColumnTile tile : ColumnTile.of(light.width())) {
      tiles.add(new PreparedTile(tile, light.height(), nits));
    }
    workers.overBands(
        light.height(), tiles.size(), (tile, from, to) -> tiles.get(tile).look(light, from, to));
    workers.overBands(
        light.height(), tiles.size(), (tile, from, to) -> tiles.get(tile).hide(from, to));
  }

  /**
   * Prepares an original.
   *
   * @param light linear, 0…1; not kept
   * @param nits how bright a light of 1 is
   */
  static PreparedScene of(RgbPlanes light, float nits, Workers workers) {
    RgbPlanes smaller = Halving.of(light, workers);
    boolean tooSmall = Math.min(smaller.width(), smaller.height()) < RgbPlanes.LEAST_SIDE;
    PreparedScene half = tooSmall ? null : new PreparedScene(smaller, nits, workers, null);
    return new PreparedScene(light, nits, workers, half);
  }

  /**
   * The map of differences, a value for each pixel.
   *
   * @param light the distorted image, linear, 0…1
   */
  float[][] differences(RgbPlanes light) {
    float @Nullable [][] coarse =
        half == null ? null : half.differences(Halving.of(light, workers));
    float[][] map = new float[light.height()][light.width()];
    workers.overBands(
        light.height(),
        tiles.size(),
        (tile, from, to) -> tiles.get(tile).differences(light, from, to, coarse, map));
    return map;
  }
}
