package org.zellige.benchmarks.reconstruction;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.zellige.Reconstruction;
import org.zellige.Subsampling;

/**
 * Means over images, for each subsampling and quality, of standard decoding and the gains on it.
 */
final class GainTable {
  /** By how many points of SSIMULACRA2 accurate decoding may be worse on average. */
  static final double TOLERANCE = 0.05;

  private final List<Score> scores;

  GainTable(List<Score> scores) {
    this.scores = List.copyOf(scores);
  }

  /** Whether accurate decoding is nowhere worse than standard by more than the tolerance. */
  boolean isWithinBounds() {
    return settings().stream()
        .allMatch(s -> gain(s, Reconstruction.ACCURATE, Score::ssimulacra2) >= -TOLERANCE);
  }

  private record Setting(Subsampling subsampling, int quality) {}

  private List<Setting> settings() {
    return scores.stream()
        .map(score -> new Setting(score.subsampling(), score.quality()))
        .distinct()
        .sorted(Comparator.comparing(Setting::subsampling).thenComparing(Setting::quality))
        .toList();
  }

  private double mean(Setting of, Reconstruction by, ToDoubleFunction<Score> value) {
    return scores.stream()
        .filter(score -> score.subsampling() == of.subsampling)
        .filter(score -> score.quality() == of.quality)
        .filter(score -> score.reconstruction() == by)
        .mapToDouble(value)
        .average()
        .orElse(Double.NaN);
  }

  private double gain(Setting of, Reconstruction by, ToDoubleFunction<Score> value) {
    return mean(of, by, value) - mean(of, Reconstruction.STANDARD, value);
  }

  /** In Markdown. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append("| subsampling | quality | SSIMULACRA2 | ACCURATE | SMOOTH |");
    text.append(" PSNR, dB | ACCURATE | SMOOTH |\n");
    text.append("|---|---:|---:|---:|---:|---:|---:|---:|\n");
    for (Setting s : settings()) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.2f | %+.2f | %+.2f | %.2f | %+.2f | %+.2f |%n",
              s.subsampling,
              s.quality,
              mean(s, Reconstruction.STANDARD, Score::ssimulacra2),
              gain(s, Reconstruction.ACCURATE, Score::ssimulacra2),
              gain(s, Reconstruction.SMOOTH, Score::ssimulacra2),
              mean(s, Reconstruction.STANDARD, Score::psnr),
              gain(s, Reconstruction.ACCURATE, Score::psnr),
              gain(s, Reconstruction.SMOOTH, Score::psnr)));
    }
    return text.toString();
  }
}
