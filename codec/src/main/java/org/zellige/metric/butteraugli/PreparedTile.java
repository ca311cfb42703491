package org.zellige.metric.butteraugli;

import org.jspecify.annotations.Nullable;
import org.zellige.metric.image.RgbPlanes;

/** A tile of an original, prepared for Butteraugli at one scale. */
final class PreparedTile {
  private final ColumnTile tile;
  private final float nits;
  private final PerceivedRow[] original;
  private final float[][] hiding;

  /**
   * Nothing is prepared yet.
   *
   * @param height rows
   * @param nits how bright a light of 1 is
   */
  PreparedTile(ColumnTile tile, int height, float nits) {
    this.tile = tile;
    this.nits = nits;
    this.original = new PerceivedRow[height];
    this.hiding = new float[height][];
  }

  /** Prepares rows, first part. */
  void look(RgbPlanes light, int from, int to) {
    PerceivedRows rows = new PerceivedRows(light, tile, nits, from);
    for (int y = from; y < to; y++) {
      original[y] = rows.row(y).copy();
    }
  }

  /** Prepares rows, second part: once all rows have had the first. */
  void hide(int from, int to) {
    Erosion erosion = new Erosion(tile.width());
    for (int y = from; y < to; y++) {
      hiding[y] = new float[tile.width()];
      erosion.row(original, y, hiding[y]);
    }
  }

  /**
   * Writes this tile's part of rows of the map of differences.
   *
   * @param light the distorted image, linear, 0…1
   * @param coarse the map of half the size; null if there is none
   */
  void differences(RgbPlanes light, int from, int to, float @Nullable [][] coarse, float[][] map) {
    PerceivedRows distorted = new PerceivedRows(light, tile, nits, from);
    PerceivedDifference difference =
        new PerceivedDifference(original, distorted, tile.width(), from);
    float[] row = new float[tile.width()];
    for (int y = from; y < to; y++) {
      difference.row(y, hiding[y], row);
      System.arraycopy(
          row, tile.left() - tile.from(), map[y], tile.left(), tile.right() - tile.left());
      if (coarse != null) {
        mixIn(coarse[y / 2], map[y]);
      }
    }
  }

  /**
   * Adds this tile's part of slopes over light.
   *
   * @param light the distorted image, linear, 0…1
   * @param ofSquares slopes over the squares of this scale's map
   */
  void addSlopes(RgbPlanes light, float[][] ofSquares, RgbPlanes slopes) {
    int width = tile.width();
    PerceivedRows distorted = new PerceivedRows(light, tile, nits, 0, BandSlopes.KEPT);
    float[] part = new float[width];
    PerceivedSlopes perceived =
        new PerceivedSlopes(
            original,
            hiding,
            distorted,
            y -> {
              System.arraycopy(ofSquares[y], tile.from(), part, 0, width);
              return part;
            });
    BandSlopes bands = new BandSlopes(perceived, distorted, width, light.height());
    OpsinSlopes retina = new OpsinSlopes(light, tile, nits, bands);
    float[][] row = new float[3][width];
    for (int y = 0; y < light.height(); y++) {
      retina.row(y, row);
      int at = y * light.width();
      for (int c = 0; c < 3; c++) {
        float[] plane = slopes.plane(c);
        for (int x = tile.left(); x < tile.right(); x++) {
          plane[at + x] += row[c][x - tile.from()];
        }
      }
    }
  }

  private void mixIn(float[] coarse, float[] fine) {
    for (int x = tile.left(); x < tile.right(); x++) {
      fine[x] = ScaleShares.FULL * fine[x] + ScaleShares.HALF * coarse[x / 2];
    }
  }
}
