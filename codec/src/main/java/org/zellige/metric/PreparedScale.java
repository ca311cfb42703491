package org.zellige.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One scale of an original, as SSIMULACRA2 sees it. Immutable. */
final class PreparedScale {
  private final int scale;
  private final Ssimulacra2Weights weights;
  private final int width;
  private final int height;
  private final Workers workers;

  /** X, Y, B − Y; empty if nothing of it counts. */
  private final List<Optional<PreparedComponent>> components = new ArrayList<>();

  /**
   * @param xyb its planes are kept
   */
  PreparedScale(RgbPlanes xyb, int scale, Ssimulacra2Weights weights, Workers workers) {
    this.scale = scale;
    this.weights = weights;
    this.width = xyb.width();
    this.height = xyb.height();
    this.workers = workers;
    for (int c = 0; c < 3; c++) {
      boolean structure = weights.structureCounts(c, scale);
      components.add(
          weights.counts(c, scale)
              ? Optional.of(PreparedComponent.of(xyb.plane(c), width, height, structure, workers))
              : Optional.empty());
    }
  }

  /**
   * This scale's part of the weighted sum of errors.
   *
   * @param scratch three planes of at least this scale's size, overwritten
   * @param shares receive each pixel's share in it, a value for each pixel of this scale; null if
   *     they are not wanted
   */
  double error(RgbPlanes distorted, float[][] scratch, float @Nullable [] shares) {
    double sum = 0;
    for (int c = 0; c < 3; c++) {
      if (components.get(c).isEmpty()) {
        continue;
      }
      PreparedComponent component = components.get(c).get();
      BlurredAcross blurred =
          component.blurBeside(distorted.plane(c), width, height, scratch, workers);
      double[] norms = norms(component, blurred);
      sum += weigh(weights.at(c, scale), norms);
      if (shares != null) {
        share(component, blurred, new ErrorShares(weights.at(c, scale), norms), shares);
      }
    }
    return sum;
  }

  private static double weigh(double[] weights, double[] norms) {
    double sum = 0;
    for (int kind = 0; kind < norms.length; kind++) {
      sum += weights[kind] * norms[kind];
    }
    return sum;
  }

  private double[] norms(PreparedComponent component, BlurredAcross distorted) {
    double[][] totals = new double[Workers.strips(width)][];
    workers.overColumns(
        width,
        (left, right) -> {
          ErrorSums sums = new ErrorSums(right - left);
          ErrorStrip errors = new ErrorStrip(component, distorted, left, right);
          for (int y = 0; y < height; y++) {
            errors.nextRow();
            sums.add(errors);
          }
          totals[left / Workers.STRIP] = sums.totals();
        });
    return ErrorSums.norms(Arrays.asList(totals), (double) width * height);
  }

  private void share(
      PreparedComponent component, BlurredAcross distorted, ErrorShares shares, float[] plane) {
    workers.overColumns(
        width,
        (left, right) -> {
          ErrorStrip errors = new ErrorStrip(component, distorted, left, right);
          for (int y = 0; y < height; y++) {
            errors.nextRow();
            shares.add(errors, plane, y * width + left);
          }
        });
  }
}
