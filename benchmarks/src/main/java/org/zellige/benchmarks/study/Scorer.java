package org.zellige.benchmarks.study;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zellige.Pixels;
import org.zellige.metric.Butteraugli;
import org.zellige.metric.Comparison;
import org.zellige.metric.MsSsim;
import org.zellige.metric.Psnr;
import org.zellige.metric.Reference;
import org.zellige.metric.Ssim;
import org.zellige.metric.Ssimulacra2;

/** An original prepared by several metrics, once for all that is scored against it. */
public final class Scorer {
  private final Set<Metric> metrics;
  private final Map<Metric, Reference> references = new EnumMap<>(Metric.class);

  /** Both norms of Butteraugli come from one map; null if neither is asked for. */
  private final @Nullable Reference butteraugli;

  public Scorer(Pixels original, Set<Metric> metrics) {
    this.metrics = Set.copyOf(metrics);
    boolean norms =
        metrics.contains(Metric.BUTTERAUGLI_3) || metrics.contains(Metric.BUTTERAUGLI_MAX);
    butteraugli = norms ? Butteraugli.reference(original) : null;
    for (Metric metric : metrics) {
      switch (metric) {
        case SSIMULACRA2 -> references.put(metric, Ssimulacra2.reference(original));
        case PSNR_Y -> references.put(metric, Psnr.reference(Psnr.Of.LUMA, original));
        case SSIM -> references.put(metric, Ssim.reference(original));
        case MS_SSIM -> references.put(metric, MsSsim.reference(original));
        case BUTTERAUGLI_3, BUTTERAUGLI_MAX -> {}
      }
    }
  }

  /** The scores of an image of the original's size. */
  public Map<Metric, Double> score(Pixels distorted) {
    Map<Metric, Double> scores = new EnumMap<>(Metric.class);
    references.forEach((metric, reference) -> scores.put(metric, reference.score(distorted)));
    if (butteraugli != null) {
      Comparison comparison = butteraugli.compare(distorted);
      scores.put(Metric.BUTTERAUGLI_3, Butteraugli.norm(comparison.map(), 3));
      scores.put(Metric.BUTTERAUGLI_MAX, comparison.score());
      scores.keySet().retainAll(metrics);
    }
    return scores;
  }
}
