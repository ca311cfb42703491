package org.zellige.quant.masking;

/** From the look of a block to how much it hides. */
final class MaskingLaw {
  // Of jpegli's adaptive quantisation: rational functions of contrast.
  private static final double CONTRAST_SCALE = 0.747604;
  private static final double LEAST_CONTRAST = 0.001;
  private static final double BASE = -0.741750;
  private static final double FIRST = 3.235326;
  private static final double FIRST_OFFSET = 0.548143;
  private static final double SECOND = 12.906028;
  private static final double SECOND_OFFSET = 305.04036;
  private static final double THIRD = 5.022031;
  private static final double THIRD_OFFSET = 2.192574;

  /** The finest scale of steps that any block asks for is this by the masking, less one. */
  private static final double FINEST = 0.6;

  private static final double SCALE = 0.841;

  /** The scale of steps where the field is flat. */
  private static final double FLAT = 0.4037;

  /** The field is whole up to this step … */
  private static final double WHOLE_STEP = 9;

  /** … and flat from this one. */
  private static final double FLAT_STEP = 65;

  private MaskingLaw() {}

  /**
   * Masking of a row of blocks.
   *
   * @param contrasts by block
   * @param logFactors by block
   * @param firstStep as {@link MaskingFieldBuilder#build} has it, for samples of 8 bits
   * @param masking receives as many values
   */
  static void apply(float[] contrasts, float[] logFactors, double firstStep, float[] masking) {
    double range = FLAT_STEP - WHOLE_STEP;
    double share = Math.max(0, Math.min(1, (FLAT_STEP - firstStep) / range));
    for (int block = 0; block < contrasts.length; block++) {
      double logScale = logScale(contrasts[block]) + logFactors[block];
      double scale = StrictMath.exp(logScale) * SCALE * share + FLAT * (1 - share);
      masking[block] = (float) Math.max(0, FINEST / scale - 1);
    }
  }

  private static double logScale(float contrast) {
    double v = Math.max(CONTRAST_SCALE * contrast, LEAST_CONTRAST);
    return BASE
        + FIRST / (v * v + FIRST_OFFSET)
        + SECOND / (v + SECOND_OFFSET)
        + THIRD / (v * v + THIRD_OFFSET);
  }
}
