package org.zellige.quant;

import java.util.Optional;
import org.zellige.BaseTables;
import org.zellige.Subsampling;

/**
 * Where quantisation steps come from.
 *
 * @param tables the matrices that quality scales
 * @param quality of luma, 0…100
 * @param chromaQuality of chroma, 0…100
 * @param baseline whether steps stay under 256
 * @param given steps to be used as they are, whatever the quality
 */
public record TableSettings(
    BaseTables tables,
    double quality,
    double chromaQuality,
    boolean baseline,
    Optional<StepSet> given) {

  /** The same at another quality; that of chroma changes by as much. */
  public TableSettings withQuality(double other) {
    double chroma = Math.max(0, Math.min(100, chromaQuality + other - quality));
    return new TableSettings(tables, other, chroma, baseline, given);
  }

  /**
   * The steps for an image. Those of the perceptual tables look the same whatever the precision;
   * others are the same numbers, as with libjpeg, and so 16 times finer for samples of 12 bits.
   *
   * @param subsampling of chroma
   * @param precision bits of a sample, 8 or 12
   */
  public StepSet steps(Subsampling subsampling, int precision) {
    if (given.isPresent()) {
      return baseline ? given.get().atMost(QualityScale.MAX_BASELINE_STEP) : given.get();
    }
    return switch (tables) {
      case PERCEPTUAL -> {
        StepSet steps =
            PerceptualTables.STANDARD.steps(quality, chromaQuality, subsampling, precision);
        yield baseline ? steps.atMost(QualityScale.MAX_BASELINE_STEP) : steps;
      }
      case IJG -> scaled(StandardTables.ijg());
      case FLAT -> scaled(StandardTables.flat());
    };
  }

  private StepSet scaled(StepSet base) {
    return new StepSet(
        QualityScale.scale(base.luma(), quality, baseline),
        QualityScale.scale(base.cb(), chromaQuality, baseline),
        QualityScale.scale(base.cr(), chromaQuality, baseline));
  }
}
