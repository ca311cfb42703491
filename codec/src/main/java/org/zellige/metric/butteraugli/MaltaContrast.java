package org.zellige.metric.butteraugli;

import org.zellige.metric.kernel.MaltaLines;

/**
 * What the Malta filter looks at: the difference of two planes, less where both are strong; more
 * where the distorted one is not between 0.55 and 1.05 of the original. Constants of this class:
 * libjxl 0.12, butteraugli.cc.
 *
 * @param lines what the filter does with it
 * @param norm strength at which half of a difference is masked
 * @param plain weight of the difference
 * @param beyond weight of what lies outside the tolerated part
 */
record MaltaContrast(MaltaLines lines, float norm, float plain, float beyond) {
  private static final double PLAIN = 0.5;
  private static final double BEYOND = 0.33;
  private static final double LENGTH = 2 * 3.75 + 1;
  private static final double FULL_GAIN = 0.39905817637;
  private static final double SPARSE_GAIN = 0.611612573796;

  private static final float LEAST_KEPT = 0.55f;
  private static final float MOST_KEPT = 1.05f;

  static final MaltaContrast ULTRA_HIGH_Y = full(1.10039032555, 71.7800275169);
  static final MaltaContrast ULTRA_HIGH_X = full(173.5, 5.0);
  static final MaltaContrast HIGH_Y = sparse(18.7237414387, 4498534.45232);
  static final MaltaContrast HIGH_X = sparse(6923.99476109, 8051.15833247);
  static final MaltaContrast MEDIUM_Y = sparse(37.0819870399, 130262059.556);
  static final MaltaContrast MEDIUM_X = sparse(8246.75321353, 1009002.70582);

  private static MaltaContrast full(double weight, double norm) {
    return of(MaltaLines.FULL, FULL_GAIN, weight, norm);
  }

  private static MaltaContrast sparse(double weight, double norm) {
    return of(MaltaLines.SPARSE, SPARSE_GAIN, weight, norm);
  }

  private static MaltaContrast of(MaltaLines lines, double gain, double weight, double norm) {
    double scale = gain / LENGTH * norm;
    return new MaltaContrast(
        lines,
        (float) norm,
        (float) (scale * Math.sqrt(PLAIN * weight)),
        (float) (scale * Math.sqrt(BEYOND * weight)));
  }

  /** The contrast of two rows. */
  void of(float[] original, float[] distorted, float[] contrast) {
    excess(original, distorted, contrast);
    weigh(original, distorted, contrast);
  }

  /**
   * Adds slopes over the distorted row.
   *
   * @param slopesOfContrast as {@link #slopes} gives them
   * @param ofContrast slopes over the contrast
   */
  void addSlopes(
      float[] original,
      float[] distorted,
      float[] slopesOfContrast,
      float[] ofContrast,
      float[] slopes) {
    float norm = this.norm;
    for (int x = 0; x < slopes.length; x++) {
      float strength = 0.5f * (Math.abs(original[x]) + Math.abs(distorted[x]));
      slopes[x] += ofContrast[x] * slopesOfContrast[x] / (norm + strength);
    }
  }

  /**
   * From the contrast of two rows to minus what it loses when the distorted one grows, but for its
   * divisor.
   */
  void slopes(float[] original, float[] distorted, float[] contrastThenSlopes) {
    float plain = this.plain;
    float beyond = this.beyond;
    for (int x = 0; x < contrastThenSlopes.length; x++) {
      // Signs and differences from zero without branches.
      float sign = distorted[x] / (Math.abs(distorted[x]) + AroundZero.TINY);
      float least = LEAST_KEPT * original[x];
      float most = MOST_KEPT * original[x];
      float low = Math.min(least, most);
      float high = Math.max(least, most);
      float excess = Math.abs(Math.max(low, Math.min(high, distorted[x])) - distorted[x]);
      float outside = excess / (excess + AroundZero.TINY);
      contrastThenSlopes[x] = -plain - beyond * outside - 0.5f * sign * contrastThenSlopes[x];
    }
  }

  /** How far a distorted value lies outside of what is tolerated, below counting positive. */
  private static void excess(float[] original, float[] distorted, float[] excess) {
    for (int x = 0; x < excess.length; x++) {
      float least = LEAST_KEPT * original[x];
      float most = MOST_KEPT * original[x];
      float low = Math.min(least, most);
      float high = Math.max(least, most);
      excess[x] = Math.max(low, Math.min(high, distorted[x])) - distorted[x];
    }
  }

  private void weigh(float[] original, float[] distorted, float[] excessThenContrast) {
    float norm = this.norm;
    float plain = this.plain;
    float beyond = this.beyond;
    for (int x = 0; x < excessThenContrast.length; x++) {
      float strength = 0.5f * (Math.abs(original[x]) + Math.abs(distorted[x]));
      float difference = plain * (original[x] - distorted[x]) + beyond * excessThenContrast[x];
      excessThenContrast[x] = difference / (norm + strength);
    }
  }
}
