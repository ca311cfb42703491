package org.zellige.metric;

import org.jspecify.annotations.Nullable;

/** A tile of an original, prepared for Butteraugli at one scale. */
final class PreparedTile {
  // How the map of half the size is mixed in: libjxl 0.12, butteraugli.cc.
  private static final float FULL_SHARE = 0.85f;
  private static final float HALF_SHARE = 0.5f;

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

  private void mixIn(float[] coarse, float[] fine) {
    for (int x = tile.left(); x < tile.right(); x++) {
      fine[x] = FULL_SHARE * fine[x] + HALF_SHARE * coarse[x / 2];
    }
  }
}
