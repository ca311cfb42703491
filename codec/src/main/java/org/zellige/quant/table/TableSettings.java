package org.zellige.quant.table;

import org.zellige.Subsampling;

/**
 * Which quantisation steps an image gets.
 *
 * @param source of steps at any quality
 * @param quality of luma, 0…100
 * @param chromaQuality of chroma, 0…100
 * @param baseline whether steps stay under 256
 * @param designed whether they are fitted to the image afterwards, by {@link TableDesign}
 */
public record TableSettings(
    StepSource source, double quality, double chromaQuality, boolean baseline, boolean designed) {

  /** Steps of one quality, not fitted to any image. */
  public static TableSettings of(StepSource source, double quality, double chromaQuality) {
    return new TableSettings(source, quality, chromaQuality, false, false);
  }

  /** The same at another quality; that of chroma changes by as much. */
  public TableSettings withQuality(double other) {
    double chroma = Math.max(0, Math.min(100, chromaQuality + other - quality));
    return new TableSettings(source, other, chroma, baseline, designed);
  }

  /**
   * The steps for an image.
   *
   * @param subsampling of chroma
   * @param precision bits of a sample, 8 or 12
   */
  public StepSet steps(Subsampling subsampling, int precision) {
    StepSet steps = source.at(quality, chromaQuality, subsampling, precision);
    return baseline ? steps.atMost(QualityScale.MAX_BASELINE_STEP) : steps;
  }
}
