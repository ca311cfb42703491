package org.zellige.metric.ssimulacra2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zellige.metric.image.RgbPlanes;
import org.zellige.work.Workers;

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
   * @param shares receive each pixel's share in it, a value for each pixel of this scale; null if
   *     they are not wanted
   */
  double error(RgbPlanes distorted, float @Nullable [] shares) {
    double sum = 0;
    for (int c = 0; c < 3; c++) {
      if (components.get(c).isEmpty()) {
        continue;
      }
      PreparedComponent component = components.get(c).get();
      ErrorPlanes kept = shares == null ? null : new ErrorPlanes(width, height);
      double[] norms = norms(component, distorted.plane(c), kept);
      sum += weigh(weights.at(c, scale), norms);
      if (kept != null && shares != null) {
        kept.addShares(new ErrorShares(weights.at(c, scale), norms), shares);
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

  private double[] norms(PreparedComponent component, float[] plane, @Nullable ErrorPlanes kept) {
    BlurredAcross blurred = component.blurBeside(plane, width, height, workers);
    List<double[]> totals =
        blurred
            .sweep((left, right) -> new SummedStrip(component, blurred, left, right, kept))
            .stream()
            .map(SummedStrip::totals)
            .toList();
    return ErrorSums.norms(totals, (double) width * height);
  }

  /** The errors in a strip, added up and, if wanted, kept. */
  private static final class SummedStrip implements BlurredAcross.Strip {
    private final ErrorStrip errors;
    private final ErrorSums sums;
    private final @Nullable ErrorPlanes kept;
    private final int left;
    private int y;

    SummedStrip(
        PreparedComponent component,
        BlurredAcross blurred,
        int left,
        int right,
        @Nullable ErrorPlanes kept) {
      this.errors = new ErrorStrip(component, blurred, left, right);
      this.sums = new ErrorSums(right - left);
      this.kept = kept;
      this.left = left;
    }

    @Override
    public void nextRow() {
      errors.nextRow();
      if (errors.hasStructure()) {
        sums.addStructure(errors.structure);
      }
      sums.addEdges(errors.edge);
      if (kept != null) {
        kept.put(errors, y, left);
      }
      y++;
    }

    double[] totals() {
      return sums.totals();
    }
  }
}
