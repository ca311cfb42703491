package org.zellige.metric.ssimulacra2;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zellige.metric.image.RgbPlanes;
import org.zellige.work.Workers;

/** One scale of an original, and how SSIMULACRA2's error there changes with the distorted image. */
public final class SlopeScale {
  /**
   * Components of which no error weighs more are left out: the least of the others weighs a hundred
   * times as much.
   */
  private static final double NEGLIGIBLE = 0.01;

  /** X, Y, B − Y; null if nothing of it counts. */
  private final @Nullable SlopeComponent[] components = new SlopeComponent[3];

  private final int width;
  private final int height;
  private final Workers workers;

  /**
   * @param xyb of the original at this scale; its planes are kept
   */
  public SlopeScale(RgbPlanes xyb, int scale, Ssimulacra2Weights weights, Workers workers) {
    this.workers = workers;
    this.width = xyb.width();
    this.height = xyb.height();
    for (int c = 0; c < 3; c++) {
      double[] at = weights.at(c, scale);
      boolean counts = Arrays.stream(at).anyMatch(weight -> weight > NEGLIGIBLE);
      components[c] =
          counts
              ? new SlopeComponent(
                  rows(xyb.plane(c)), at, weights.structureCounts(c, scale), workers)
              : null;
    }
  }

  /**
   * Replaces the distorted image at this scale by the slope over its light.
   *
   * @param xyb X, Y and B − Y; receives slopes over red, green and blue
   */
  public void replaceBySlope(RgbPlanes xyb) {
    float[][][] slopes = new float[3][][];
    for (int c = 0; c < 3; c++) {
      SlopeComponent component = components[c];
      slopes[c] =
          component == null ? new float[height][width] : component.slope(rows(xyb.plane(c)));
    }
    workers.overBands(
        height,
        1,
        (tile, from, to) -> {
          PositiveXyb.Back back = new PositiveXyb.Back(width);
          for (int y = from; y < to; y++) {
            back.row(xyb, y, slopes[0][y], slopes[1][y], slopes[2][y]);
          }
        });
  }

  private float[][] rows(float[] plane) {
    float[][] rows = new float[height][];
    workers.overRows(
        height,
        (from, to) -> {
          for (int y = from; y < to; y++) {
            rows[y] = Arrays.copyOfRange(plane, y * width, (y + 1) * width);
          }
        });
    return rows;
  }
}
