package org.zellige.metric;

import java.util.Arrays;

/**
 * Where two images differ: one value for each square cell of pixels, row by row; higher is worse, 0
 * is no difference. What a value means is said by the metric that made the map.
 *
 * @param imageWidth pixels across
 * @param imageHeight pixels down
 * @param cell pixels along a side of a cell, from 1; cells at the right and at the bottom may reach
 *     beyond the image
 * @param values not copied: whoever made the map leaves them alone from then on
 */
public record ScoreMap(int imageWidth, int imageHeight, int cell, float[] values) {
  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if there are not as many values as cells
   */
  public ScoreMap {
    if (imageWidth < 1 || imageHeight < 1 || cell < 1) {
      throw new IllegalArgumentException(
          imageWidth + " × " + imageHeight + " pixels in cells of " + cell);
    }
    long cells = cells(imageWidth, cell) * cells(imageHeight, cell);
    if (cells != values.length) {
      throw new IllegalArgumentException(values.length + " values for " + cells + " cells");
    }
  }

  /**
   * A map with a value for each pixel.
   *
   * @param plane rows of at least as many values as the image has columns; kept if there are no
   *     more
   * @param stride values in a row of the plane
   */
  static ScoreMap cropped(float[] plane, int stride, int width, int height) {
    if (plane.length == width * height) {
      return new ScoreMap(width, height, 1, plane);
    }
    float[] values = new float[width * height];
    for (int y = 0; y < height; y++) {
      System.arraycopy(plane, y * stride, values, y * width, width);
    }
    return new ScoreMap(width, height, 1, values);
  }

  private static long cells(int pixels, int cell) {
    return ((long) pixels + cell - 1) / cell;
  }

  /** Cells across. */
  public int width() {
    return (int) cells(imageWidth, cell);
  }

  /** Cells down. */
  public int height() {
    return (int) cells(imageHeight, cell);
  }

  /**
   * The value under a pixel.
   *
   * @param x column of the pixel, from 0
   * @param y row of the pixel, from 0
   */
  public float at(int x, int y) {
    return values[y / cell * width() + x / cell];
  }

  /** The largest value. */
  public float max() {
    float max = values[0];
    for (float value : values) {
      max = Math.max(max, value);
    }
    return max;
  }

  /**
   * The value that the given part of all cells do not exceed: a scale for drawing that a single bad
   * pixel does not spoil.
   *
   * @param part 0…1
   */
  public float quantile(double part) {
    if (!(part >= 0 && part <= 1)) {
      throw new IllegalArgumentException("part " + part);
    }
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.round(part * (sorted.length - 1))];
  }
}
