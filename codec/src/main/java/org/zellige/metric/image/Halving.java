package org.zellige.metric.image;

import org.zellige.work.Workers;

/** An image half as wide and high: the mean of two by two, the last column and row repeated. */
public final class Halving {
  private Halving() {}

  /** A new image; odd sides are rounded up. */
  public static RgbPlanes of(RgbPlanes image, Workers workers) {
    RgbPlanes half = blank(image);
    workers.overRows(half.height(), (from, to) -> rows(image, from, to, half));
    return half;
  }

  /** A black image of half the size. */
  public static RgbPlanes blank(RgbPlanes image) {
    return new RgbPlanes(half(image.width()), half(image.height()));
  }

  /** Makes rows {@code from} … {@code to − 1} of the smaller image. */
  public static void rows(RgbPlanes image, int from, int to, RgbPlanes half) {
    for (int c = 0; c < 3; c++) {
      rows(image.plane(c), image.width(), image.height(), half.plane(c), from, to);
    }
  }

  /** Half a side, rounded up. */
  public static int half(int side) {
    return (side + 1) / 2;
  }

  /**
   * Halves one plane.
   *
   * @param out of half the width and height
   */
  public static void of(float[] plane, int width, int height, float[] out, Workers workers) {
    workers.overRows(half(height), (from, to) -> rows(plane, width, height, out, from, to));
  }

  private static void rows(float[] plane, int width, int height, float[] out, int from, int to) {
    for (int y = from; y < to; y++) {
      int above = 2 * y * width;
      int below = Math.min(2 * y + 1, height - 1) * width;
      row(plane, above, below, width, out, y * half(width));
    }
  }

  private static void row(float[] in, int above, int below, int width, float[] out, int at) {
    int whole = width / 2;
    for (int x = 0; x < whole; x++) {
      int left = above + 2 * x;
      int under = below + 2 * x;
      out[at + x] = 0.25f * (in[left] + in[left + 1] + in[under] + in[under + 1]);
    }
    if (whole * 2 < width) {
      float last = in[above + width - 1];
      float lastUnder = in[below + width - 1];
      out[at + whole] = 0.25f * (last + last + lastUnder + lastUnder);
    }
  }

  /**
   * Adds to each value its quarter of that which it was averaged into: the transpose of halving.
   *
   * @param halved of half the width and height
   */
  public static void addShares(RgbPlanes halved, RgbPlanes image, Workers workers) {
    workers.overRows(
        image.height(),
        (from, to) -> {
          for (int c = 0; c < 3; c++) {
            addShares(halved.plane(c), image.plane(c), image.width(), from, to);
          }
        });
  }

  private static void addShares(float[] halved, float[] plane, int width, int first, int end) {
    int whole = width / 2;
    for (int y = first; y < end; y++) {
      int from = (y / 2) * half(width);
      int to = y * width;
      for (int x = 0; x < whole; x++) {
        float share = 0.25f * halved[from + x];
        plane[to + 2 * x] += share;
        plane[to + 2 * x + 1] += share;
      }
      if (2 * whole < width) {
        plane[to + width - 1] += 0.25f * halved[from + whole];
      }
    }
  }
}
