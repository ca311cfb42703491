package org.zellige.quant.table;

import org.zellige.Subsampling;

/**
 * A family of quantisation steps for all qualities and subsamplings, fitted to what is seen.
 *
 * <p>Chroma of fewer samples is the same function of the frequency in the picture: at half the
 * samples, a column of the block stands for half the frequency. Its noise has fewer frequencies to
 * spread over, so its steps are smaller.
 *
 * @param sparing of all components
 * @param samplingExponent steps are divided by this power of the pixels that share a chroma sample
 */
public record PerceptualTables(
    StepCurve luma,
    StepCurve cb,
    StepCurve cr,
    StepCurve.Sparing sparing,
    double samplingExponent) {

  /** The largest step that a table can hold. */
  private static final int MAX_STEP = 65535;

  /**
   * The tables of the product: of choices on photographs that gain as much by SSIMULACRA2 as they
   * lose by Butteraugli, the middle. {@code benchmarks/tuner} searches further.
   */
  public static final PerceptualTables STANDARD =
      new PerceptualTables(
          new StepCurve(1.75, 3.2, 5.0, 6.6, 0.15, 0, 0.25, 0.5),
          new StepCurve(3.6, 11.8, 21, 43, 0, 0.06, 0.25, 0.42),
          new StepCurve(4.4, 10.0, 15, 17, 0, 0.06, 0.25, 0.42),
          new StepCurve.Sparing(1.7, 1.8),
          0.5);

  /**
   * The tables for luma that does not make up for chroma: finer at luma's middle frequencies beside
   * all others, coarser at high ones, finer red chroma. The mean of two that {@code
   * benchmarks/tuner --effort 2 --spread 0.5} found. Beside {@link #STANDARD}, Kodak and gb82 take
   * 1.4 and 1.1 % less by SSIMULACRA2 at effort 2, 1.1 and 0.8 % by Butteraugli.
   */
  public static final PerceptualTables PLAIN =
      new PerceptualTables(
          new StepCurve(1.92, 3.08, 4.78, 7.95, 0.13, 0, 0.3, 0.46),
          new StepCurve(2.9, 13.0, 24.5, 36.5, 0.08, 0.044, 0.39, 0.51),
          new StepCurve(5.0, 8.7, 12.5, 14.7, 0.08, 0.044, 0.39, 0.51),
          new StepCurve.Sparing(2.24, 2.12),
          0.54);

  /**
   * The tables for what a closed loop of many looks quantises: finer where luma matters most to
   * Butteraugli, by 12 %, coarser at luma's DC, by 10 %, and chroma's low frequencies, by 8 %. A
   * step along the line between the metrics, since there the loop has more to give away by
   * SSIMULACRA2: on eight photographs +0.8 and −1.5 %, MS-SSIM −1.4 %.
   */
  public static final PerceptualTables GUIDED =
      new PerceptualTables(
          new StepCurve(1.925, 3.2, 4.4, 6.6, 0.15, 0, 0.25, 0.5),
          new StepCurve(3.6, 12.744, 21, 43, 0, 0.06, 0.25, 0.42),
          new StepCurve(4.4, 10.8, 15, 17, 0, 0.06, 0.25, 0.42),
          STANDARD.sparing(),
          STANDARD.samplingExponent());

  /**
   * Nearly half of that step, for a single look. On Kodak, with two looks at an eighth of the size,
   * it was +0.4 % by SSIMULACRA2 and −0.5 % by Butteraugli.
   */
  public static final PerceptualTables GUIDED_ONCE =
      new PerceptualTables(
          new StepCurve(1.84, 3.2, 4.75, 6.6, 0.15, 0, 0.25, 0.5),
          new StepCurve(3.6, 12.27, 21, 43, 0, 0.06, 0.25, 0.42),
          new StepCurve(4.4, 10.4, 15, 17, 0, 0.06, 0.25, 0.42),
          STANDARD.sparing(),
          STANDARD.samplingExponent());

  /**
   * The steps at a quality.
   *
   * @param quality 0…100 on the {@link DistanceScale}
   * @param subsampling of chroma
   */
  public StepSet steps(double quality, Subsampling subsampling) {
    return steps(quality, quality, subsampling, 8);
  }

  /**
   * The steps at a quality for luma and one for chroma.
   *
   * @param quality 0…100 on the {@link DistanceScale}
   * @param chromaQuality likewise
   * @param precision bits of a sample, whose unit is that of the steps
   */
  public StepSet steps(
      double quality, double chromaQuality, Subsampling subsampling, int precision) {
    double distance = DistanceScale.distance(quality);
    double chromaDistance = DistanceScale.distance(chromaQuality);
    return new StepSet(
        steps(luma, distance, 1, 1, precision),
        steps(cb, chromaDistance, subsampling.horizontal(), subsampling.vertical(), precision),
        steps(cr, chromaDistance, subsampling.horizontal(), subsampling.vertical(), precision));
  }

  private int[] steps(
      StepCurve curve, double distance, int pixelsAcross, int pixelsDown, int precision) {
    double sharing = StrictMath.pow((double) pixelsAcross * pixelsDown, samplingExponent);
    double divisor = sharing / (1 << (precision - 8)); // curves are for 8 bits
    int[] steps = new int[64];
    for (int row = 0; row < 8; row++) {
      for (int column = 0; column < 8; column++) {
        double across = (double) column / pixelsAcross;
        double down = (double) row / pixelsDown;
        double step = curve.step(across, down, distance, sparing) / divisor;
        steps[8 * row + column] = (int) Math.max(1, Math.min(MAX_STEP, Math.rint(step)));
      }
    }
    return steps;
  }
}
