package org.zellige.benchmarks.tuner;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** How all images fared in a trial. */
record Losses(List<Loss> images) {
  /**
   * What the root of the mean square of losses counts beside the mean change: an image that loses 5
   * % outweighs several that win 1 %.
   */
  private static final double HARM_WEIGHT = 0.5;

  /** What the search makes small. */
  double objective() {
    double harm = Math.sqrt(mean(Loss::harm) / 2);
    return mean(Loss::mean) + HARM_WEIGHT * harm;
  }

  private double mean(ToDoubleFunction<Loss> of) {
    return images.stream().mapToDouble(of).average().orElse(Double.NaN);
  }

  /** One line for people, in per cent. */
  @Override
  public String toString() {
    Loss worst = images.stream().max(Comparator.comparingDouble(Loss::mean)).orElseThrow();
    return String.format(
        Locale.ROOT,
        "objective %+.3f, SSIMULACRA2 %+.2f %%, Butteraugli %+.2f %%, worst %+.2f %% (%s)",
        100 * objective(),
        percent(mean(Loss::ssimulacra2)),
        percent(mean(Loss::butteraugli)),
        percent(worst.mean()),
        worst.image());
  }

  private static double percent(double logarithm) {
    return 100 * Math.expm1(logarithm);
  }
}
