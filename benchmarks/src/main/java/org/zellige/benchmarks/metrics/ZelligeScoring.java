package org.zellige.benchmarks.metrics;

import java.util.function.Function;
import org.zellige.Pixels;
import org.zellige.metric.Reference;

/** Zellige's metrics, on the calling thread. */
final class ZelligeScoring implements Scoring {
  private final Function<Pixels, Reference> metric;
  private final Pixels original;
  private final Pixels distorted;
  private final Reference reference;

  /**
   * @param metric prepares an original
   */
  ZelligeScoring(Function<Pixels, Reference> metric, Pixels original, Pixels distorted) {
    this.metric = metric;
    this.original = original;
    this.distorted = distorted;
    this.reference = metric.apply(original);
  }

  @Override
  public double whole() {
    return metric.apply(original).score(distorted);
  }

  @Override
  public double prepared() {
    return reference.score(distorted);
  }
}
