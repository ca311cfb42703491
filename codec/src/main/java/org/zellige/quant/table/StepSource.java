package org.zellige.quant.table;

import org.zellige.BaseTables;
import org.zellige.Subsampling;

/** Where quantisation steps come from. */
@FunctionalInterface
public interface StepSource {
  /**
   * The steps at a quality, 1…65535.
   *
   * @param quality of luma, 0…100
   * @param chromaQuality of chroma, 0…100
   * @param subsampling of chroma
   * @param precision bits of a sample, 8 or 12
   */
  StepSet at(double quality, double chromaQuality, Subsampling subsampling, int precision);

  /**
   * The named tables. Those of perception look the same whatever the precision; others are the same
   * numbers, as with libjpeg, and so 16 times finer for samples of 12 bits.
   */
  static StepSource of(BaseTables tables) {
    return switch (tables) {
      case PERCEPTUAL -> PerceptualTables.STANDARD::steps;
      case IJG -> scaled(StandardTables.ijg());
      case FLAT -> scaled(StandardTables.flat());
    };
  }

  /** Matrices on the {@linkplain QualityScale scale of the IJG}: 50 leaves them as they are. */
  static StepSource scaled(StepSet base) {
    return (quality, chromaQuality, subsampling, precision) ->
        new StepSet(
            QualityScale.scale(base.luma(), quality, false),
            QualityScale.scale(base.cb(), chromaQuality, false),
            QualityScale.scale(base.cr(), chromaQuality, false));
  }

  /** The same steps whatever the quality. */
  static StepSource fixed(StepSet steps) {
    return (quality, chromaQuality, subsampling, precision) -> steps;
  }
}
