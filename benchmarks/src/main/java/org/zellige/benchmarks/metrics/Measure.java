package org.zellige.benchmarks.metrics;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.zellige.Pixels;
import org.zellige.metric.Butteraugli;
import org.zellige.metric.Psnr;
import org.zellige.metric.Reference;
import org.zellige.metric.Ssimulacra2;

/** A column of the table of reference scores, and what computes it here. */
enum Measure {
  SSIMULACRA2("ssimulacra2", 0.05, false, original -> Ssimulacra2.reference(original)::score),
  BUTTERAUGLI_MAX(
      "butteraugli_max", 0.01, true, original -> Butteraugli.reference(original)::score),
  BUTTERAUGLI_3NORM("butteraugli_3norm", 0.01, true, Measure::butteraugliNorm),
  PSNR_Y("psnr_y", 0.001, false, original -> Psnr.reference(Psnr.Of.LUMA, original)::score);

  private final String column;
  private final double tolerance;
  private final boolean relative;
  private final Function<Pixels, ToDoubleFunction<Pixels>> metric;

  /**
   * @param tolerance largest difference, or largest part of the reference's score if relative
   * @param metric prepares an original
   */
  Measure(
      String column,
      double tolerance,
      boolean relative,
      Function<Pixels, ToDoubleFunction<Pixels>> metric) {
    this.column = column;
    this.tolerance = tolerance;
    this.relative = relative;
    this.metric = metric;
  }

  private static ToDoubleFunction<Pixels> butteraugliNorm(Pixels original) {
    Reference reference = Butteraugli.reference(original);
    return distorted -> Butteraugli.norm(reference.compare(distorted).map(), 3);
  }

  /** The heading in the table. */
  String column() {
    return column;
  }

  /** What scores distorted images against this original. */
  ToDoubleFunction<Pixels> prepare(Pixels original) {
    return metric.apply(original);
  }

  /** How far the score is from the reference's, in tolerances; within them up to 1. */
  double deviation(double score, double expected) {
    if (score == expected) {
      return 0;
    }
    double allowed = relative ? tolerance * Math.abs(expected) : tolerance;
    double deviation = Math.abs(score - expected) / allowed;
    return Double.isNaN(deviation) ? Double.POSITIVE_INFINITY : deviation;
  }
}
