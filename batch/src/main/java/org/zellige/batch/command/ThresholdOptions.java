package org.zellige.batch.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zellige.batch.Score;
import org.zellige.batch.Threshold;
import picocli.CommandLine.Option;

/** The options that say how good an image must be. */
final class ThresholdOptions {
  @Option(
      names = "--min-ssimulacra2",
      paramLabel = "N",
      description = "Least SSIMULACRA2, for example 80.")
  private @Nullable Double ssimulacra2;

  @Option(
      names = "--max-butteraugli",
      paramLabel = "N",
      description = "Largest butteraugli-3, for example 1.5.")
  private @Nullable Double butteraugli;

  @Option(
      names = "--max-butteraugli-max",
      paramLabel = "N",
      description = "Largest butteraugli-max, for example 4.")
  private @Nullable Double butteraugliMax;

  @Option(
      names = "--min-psnr",
      paramLabel = "N",
      description = "Least PSNR in decibels, for example 35.")
  private @Nullable Double psnr;

  @Option(names = "--min-ssim", paramLabel = "N", description = "Least SSIM, for example 0.95.")
  private @Nullable Double ssim;

  @Option(
      names = "--min-ms-ssim",
      paramLabel = "N",
      description = "Least MS-SSIM, for example 0.98.")
  private @Nullable Double msSsim;

  /**
   * All that are set.
   *
   * @throws IllegalArgumentException if one is no finite number
   */
  List<Threshold> list() {
    List<Threshold> thresholds = new ArrayList<>();
    add(thresholds, Score.SSIMULACRA2, ssimulacra2);
    add(thresholds, Score.BUTTERAUGLI_3, butteraugli);
    add(thresholds, Score.BUTTERAUGLI_MAX, butteraugliMax);
    add(thresholds, Score.PSNR, psnr);
    add(thresholds, Score.SSIM, ssim);
    add(thresholds, Score.MS_SSIM, msSsim);
    return thresholds;
  }

  private static void add(List<Threshold> thresholds, Score score, @Nullable Double bound) {
    if (bound == null) {
      return;
    }
    if (!Double.isFinite(bound)) {
      throw new IllegalArgumentException(bound + " is no bound for " + score.label());
    }
    thresholds.add(new Threshold(score, bound));
  }
}
