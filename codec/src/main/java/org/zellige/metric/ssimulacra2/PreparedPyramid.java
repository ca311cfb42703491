package org.zellige.metric.ssimulacra2;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zellige.metric.image.Halving;
import org.zellige.metric.image.RgbPlanes;
import org.zellige.work.Workers;

/** An original on one background at all scales, as SSIMULACRA2 sees it. Immutable. */
public final class PreparedPyramid {
  private final List<PreparedScale> scales = new ArrayList<>();
  private final Ssimulacra2Weights weights;
  private final Workers workers;

  /** What is done with each scale. */
  @FunctionalInterface
  private interface ScaleTask {
    void run(RgbPlanes xyb, int scale);
  }

  /**
   * @param linear its planes are overwritten and kept
   */
  public PreparedPyramid(RgbPlanes linear, Workers workers) {
    this.workers = workers;
    this.weights = Ssimulacra2Weights.of(linear.width(), linear.height());
    descend(linear, (xyb, scale) -> scales.add(new PreparedScale(xyb, scale, weights, workers)));
  }

  /**
   * The weighted sum of all errors.
   *
   * @param linear its planes are overwritten
   * @param shares receive each pixel's share in it; null if they are not wanted
   */
  public double error(RgbPlanes linear, float @Nullable [] shares) {
    double[] sum = {0};
    int width = linear.width();
    descend(
        linear,
        (xyb, scale) -> {
          if (shares == null) {
            sum[0] += scales.get(scale).error(xyb, null);
          } else {
            float[] cells = new float[xyb.width() * xyb.height()];
            sum[0] += scales.get(scale).error(xyb, cells);
            spread(cells, xyb.width(), scale, shares, width);
          }
        });
    return sum[0];
  }

  /** Adds to each pixel the value of the cell that it lies in. */
  private static void spread(float[] cells, int cellsAcross, int scale, float[] plane, int width) {
    int height = plane.length / width;
    for (int y = 0; y < height; y++) {
      int row = (y >> scale) * cellsAcross;
      for (int x = 0; x < width; x++) {
        plane[y * width + x] += cells[row + (x >> scale)];
      }
    }
  }

  private void descend(RgbPlanes linear, ScaleTask task) {
    RgbPlanes image = linear;
    for (int scale = 0; scale < weights.scales(); scale++) {
      RgbPlanes present = image;
      RgbPlanes half = scale == weights.scales() - 1 ? null : Halving.blank(present);
      workers.overRows(
          present.height(),
          (from, to) -> {
            if (half != null) {
              Halving.rows(present, from / 2, Halving.half(to), half);
            }
            PositiveXyb.convert(present, from, to);
          });
      task.run(present, scale);
      if (half != null) {
        image = half;
      }
    }
  }
}
