package org.zellige.metric.butteraugli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zellige.metric.image.Halving;
import org.zellige.metric.image.RgbPlanes;
import org.zellige.work.Workers;

/**
 * An original on one background, prepared for Butteraugli at full size and, unless it is too small,
 * at half size.
 */
public final class PreparedScene {
  private final Workers workers;
  private final List<PreparedTile> tiles = new ArrayList<>();
  private final @Nullable PreparedScene half;

  private PreparedScene(
      RgbPlanes light,
      float nits,
      int surroundings,
      Workers workers,
      @Nullable PreparedScene half) {
    this.workers = workers;
    this.half = half;
    for (ColumnTile tile : ColumnTile.of(light.width(), surroundings)) {
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
  public static PreparedScene of(RgbPlanes light, float nits, Workers workers) {
    return of(light, nits, ColumnTile.SURROUNDINGS, workers);
  }

  /**
   * Prepares an original whose slopes are asked for.
   *
   * @param light linear, 0…1; not kept
   * @param nits how bright a light of 1 is
   */
  public static PreparedScene forSlopes(RgbPlanes light, float nits, Workers workers) {
    return of(light, nits, ColumnTile.WIDE_SURROUNDINGS, workers);
  }

  private static PreparedScene of(RgbPlanes light, float nits, int around, Workers workers) {
    RgbPlanes smaller = Halving.of(light, workers);
    boolean tooSmall = Math.min(smaller.width(), smaller.height()) < RgbPlanes.LEAST_SIDE;
    PreparedScene half = tooSmall ? null : new PreparedScene(smaller, nits, around, workers, null);
    return new PreparedScene(light, nits, around, workers, half);
  }

  /**
   * The map of differences, a value for each pixel.
   *
   * @param light the distorted image, linear, 0…1
   */
  public float[][] differences(RgbPlanes light) {
    return differences(light, half == null ? null : half.differences(Halving.of(light, workers)));
  }

  private float[][] differences(RgbPlanes light, float @Nullable [][] coarse) {
    float[][] map = new float[light.height()][light.width()];
    workers.overBands(
        light.height(),
        tiles.size(),
        (tile, from, to) -> tiles.get(tile).differences(light, from, to, coarse, map));
    return map;
  }

  /** From the map of differences, in place, to the change of a score with each value. */
  @FunctionalInterface
  public interface MapSlopes {
    void replace(float[][] map);
  }

  /**
   * How a score changes with light.
   *
   * @param light the distorted image, linear, 0…1
   * @param score of the map
   */
  public RgbPlanes slopes(RgbPlanes light, MapSlopes score) {
    RgbPlanes smaller = Halving.of(light, workers);
    float @Nullable [][] coarse = half == null ? null : half.differences(smaller);
    float[][] map = differences(light, coarse);
    float[][] ofMap = new float[map.length][];
    for (int y = 0; y < map.length; y++) {
      ofMap[y] = map[y].clone();
    }
    score.replace(ofMap);
    RgbPlanes slopes = new RgbPlanes(light.width(), light.height());
    if (half != null && coarse != null) {
      RgbPlanes ofSmaller = new RgbPlanes(smaller.width(), smaller.height());
      half.addSlopes(smaller, ScaleShares.coarse(ofMap, coarse), ofSmaller);
      ScaleShares.fine(ofMap, map, coarse);
      Halving.addShares(ofSmaller, slopes, workers);
    } else {
      ScaleShares.overSquares(ofMap, map);
    }
    addSlopes(light, ofMap, slopes);
    return slopes;
  }

  private void addSlopes(RgbPlanes light, float[][] ofSquares, RgbPlanes slopes) {
    workers.overRows(
        0, tiles.size(), 1, (tile, end) -> tiles.get(tile).addSlopes(light, ofSquares, slopes));
  }
}
