package org.zellige.benchmarks.study;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.zellige.Pixels;
import org.zellige.metric.MsSsim;
import org.zellige.metric.Psnr;
import org.zellige.metric.Reference;
import org.zellige.metric.Ssim;
import org.zellige.metric.Ssimulacra2;

/** An original prepared by several metrics, once for all that is scored against it. */
final class Scorer {
  /** Metrics that can be computed here; the others can be read from tables only. */
  static final Set<Metric> MEASURED =
      Set.copyOf(EnumSet.of(Metric.SSIMULACRA2, Metric.PSNR_Y, Metric.SSIM, Metric.MS_SSIM));

  private final Map<Metric, Reference> references = new EnumMap<>(Metric.class);

  /**
   * @throws IllegalArgumentException if a metric is not {@link #MEASURED}
   */
  Scorer(Pixels original, Set<Metric> metrics) {
    for (Metric metric : metrics) {
      references.put(metric, prepare(metric, original));
    }
  }

  private static Reference prepare(Metric metric, Pixels original) {
    return switch (metric) {
      case SSIMULACRA2 -> Ssimulacra2.reference(original);
      case PSNR_Y -> Psnr.reference(Psnr.Of.LUMA, original);
      case SSIM -> Ssim.reference(original);
      case MS_SSIM -> MsSsim.reference(original);
      case BUTTERAUGLI_3, BUTTERAUGLI_MAX ->
          throw new IllegalArgumentException(metric.title() + " is not computed here");
    };
  }

  /** The scores of an image of the original's size. */
  Map<Metric, Double> score(Pixels distorted) {
    Map<Metric, Double> scores = new EnumMap<>(Metric.class);
    references.forEach((metric, reference) -> scores.put(metric, reference.score(distorted)));
    return scores;
  }
}
