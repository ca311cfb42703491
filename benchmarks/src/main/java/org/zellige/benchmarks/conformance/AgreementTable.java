package org.zellige.benchmarks.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.zellige.Subsampling;

/**
 * Comparisons of the encoders, summed up for each setting.
 *
 * @param comparisons in any order
 * @param betterAllowed whether smaller files and higher PSNR are within bounds, however far
 */
record AgreementTable(List<EncoderComparison> comparisons, boolean betterAllowed) {
  /** Per cent by which sizes may differ. */
  static final double SIZE_BOUND = 1;

  /** Decibels by which the PSNR of RGB may differ. */
  static final double PSNR_BOUND = 0.05;

  /** Keeps its own copy of the list. */
  AgreementTable {
    comparisons = List.copyOf(comparisons);
  }

  private record Setting(Subsampling subsampling, int quality) {}

  /**
   * Mean and worst of one setting.
   *
   * @param worstSize the comparison whose size differs most, up or down
   * @param worstPsnr the comparison whose PSNR differs most, up or down
   * @param otherSamples comparisons in which Zellige's decoder and djpeg do not agree
   * @param withinBounds whether every comparison is
   */
  private record Line(
      double meanSize,
      EncoderComparison worstSize,
      double meanPsnr,
      EncoderComparison worstPsnr,
      long otherSamples,
      boolean withinBounds) {
    static Line of(List<EncoderComparison> group, boolean betterAllowed) {
      return new Line(
          mean(group, EncoderComparison::sizePercent),
          worst(group, EncoderComparison::sizePercent),
          mean(group, EncoderComparison::psnrGain),
          worst(group, EncoderComparison::psnrGain),
          group.stream().filter(comparison -> !comparison.sameSamples()).count(),
          group.stream().allMatch(comparison -> isWithinBounds(comparison, betterAllowed)));
    }
  }

  // The worst bounds the mean; what is not a number is out of bounds.
  private static boolean isWithinBounds(EncoderComparison comparison, boolean betterAllowed) {
    return comparison.sizePercent() <= SIZE_BOUND
        && comparison.psnrGain() >= -PSNR_BOUND
        && (betterAllowed
            || (comparison.sizePercent() >= -SIZE_BOUND && comparison.psnrGain() <= PSNR_BOUND))
        && comparison.sameSamples();
  }

  private static double mean(
      List<EncoderComparison> group, ToDoubleFunction<EncoderComparison> value) {
    return group.stream().mapToDouble(value).average().orElseThrow();
  }

  private static EncoderComparison worst(
      List<EncoderComparison> group, ToDoubleFunction<EncoderComparison> value) {
    return group.stream()
        .max(Comparator.comparingDouble(comparison -> Math.abs(value.applyAsDouble(comparison))))
        .orElseThrow();
  }

  private Map<Setting, Line> lines() {
    Map<Setting, List<EncoderComparison>> groups = new LinkedHashMap<>();
    for (EncoderComparison comparison : comparisons) {
      groups
          .computeIfAbsent(
              new Setting(comparison.subsampling(), comparison.quality()), _ -> new ArrayList<>())
          .add(comparison);
    }
    Map<Setting, Line> lines = new LinkedHashMap<>();
    groups.forEach((setting, group) -> lines.put(setting, Line.of(group, betterAllowed)));
    return lines;
  }

  /** Whether mean and worst of every setting lie within the bounds. */
  boolean isWithinBounds() {
    return lines().values().stream().allMatch(Line::withinBounds);
  }

  /**
   * The table; Zellige less cjpeg, so that a positive size is larger and a positive PSNR better.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%-11s %7s %6s %9s %9s %9s %9s %9s  %s%n"
            .formatted(
                "subsampling",
                "quality",
                "images",
                "size mean",
                "worst",
                "PSNR mean",
                "worst",
                "samples ≠",
                "worst images (size, PSNR)"));
    lines().forEach((setting, line) -> text.append(format(setting, line)));
    return text.toString();
  }

  private String format(Setting setting, Line line) {
    long images =
        comparisons.stream()
            .filter(c -> c.subsampling() == setting.subsampling())
            .filter(c -> c.quality() == setting.quality())
            .count();
    return "%-11s %7d %6d %+8.3f%% %+8.3f%% %+9.4f %+9.4f %9d  %s, %s%s%n"
        .formatted(
            setting.subsampling(),
            setting.quality(),
            images,
            line.meanSize(),
            line.worstSize().sizePercent(),
            line.meanPsnr(),
            line.worstPsnr().psnrGain(),
            line.otherSamples(),
            line.worstSize().image(),
            line.worstPsnr().image(),
            line.withinBounds() ? "" : "  OUT OF BOUNDS");
  }
}
