package org.zellige.quant.weight;

import java.util.Arrays;

/**
 * How many bits a squared error of one step is worth, by the activity of its block: in busy blocks
 * errors show less.
 */
public final class ErrorWeight {
  // In bits per squared step; the rms of a block's AC coefficients, as T.81 defines them for 8-bit
  // samples, is its activity. Chosen on photographs by BD-rate of SSIMULACRA2 and Butteraugli
  // against a dead zone that follows masking; a fifth more or less hardly matters.
  private static final double LUMA = 16;
  private static final double LUMA_CALM = 4;
  private static final double LUMA_TYPICAL = 12;
  private static final double LUMA_EXPONENT = -0.4;
  private static final double LUMA_DC = 27;
  private static final double CHROMA = 10.8;
  private static final double CHROMA_DC = 33;

  /** Energies are told apart by their exponent and this many bits after it: to 6 %. */
  private static final int FRACTION_BITS = 4;

  private static final int SHIFT = 23 - FRACTION_BITS;

  /** The energy of the first entry: 1. */
  private static final int FIRST = Float.floatToRawIntBits(1) >> SHIFT;

  /** Up to 2³⁰, which no block of 12-bit samples exceeds. */
  private static final int ENTRIES = 30 << FRACTION_BITS;

  /** Weights of luma of 8 bits: powers that would take longer than a thumbnail's search. */
  private static final double[] LUMA_8 = luma(8);

  private final float[] byEnergy;
  private final float dc;
  private final float[] shares;
  private final BlockWeights blocks;

  private ErrorWeight(float[] byEnergy, float dc, float[] shares, BlockWeights blocks) {
    this.byEnergy = byEnergy;
    this.dc = dc;
    this.shares = shares;
    this.blocks = blocks;
  }

  private ErrorWeight(double dc) {
    this(new float[ENTRIES], (float) dc, evenShares(), BlockWeights.even());
  }

  /**
   * For luma, and for whatever is not chroma.
   *
   * @param factor on all weights; 1 for the usual trade, more for finer quantisation
   * @param precision bits of a sample
   */
  public static ErrorWeight luma(double factor, int precision) {
    ErrorWeight weight = new ErrorWeight(factor * LUMA_DC);
    double[] usual = precision == 8 ? LUMA_8 : luma(precision);
    for (int i = 0; i < ENTRIES; i++) {
      weight.byEnergy[i] = (float) (factor * usual[i]);
    }
    return weight;
  }

  private static double[] luma(int precision) {
    double[] byEnergy = new double[ENTRIES];
    double unit = 1 << (precision - 8);
    for (int i = 0; i < ENTRIES; i++) {
      double energy = Float.intBitsToFloat((FIRST + i) << SHIFT | 1 << (SHIFT - 1));
      double activity = Math.sqrt(energy / 63) / unit;
      byEnergy[i] = LUMA * StrictMath.pow((LUMA_CALM + activity) / LUMA_TYPICAL, LUMA_EXPONENT);
    }
    return byEnergy;
  }

  /**
   * For chroma: the same in all blocks.
   *
   * @param factor as above
   */
  public static ErrorWeight chroma(double factor) {
    ErrorWeight weight = new ErrorWeight(factor * CHROMA_DC);
    Arrays.fill(weight.byEnergy, (float) (factor * CHROMA));
    return weight;
  }

  /**
   * The weight of AC coefficients in a block.
   *
   * @param energy the sum of the squares of its AC coefficients
   */
  public float of(float energy) {
    int entry = (Float.floatToRawIntBits(energy) >> SHIFT) - FIRST;
    return byEnergy[Math.max(0, Math.min(ENTRIES - 1, entry))];
  }

  /**
   * The weight of AC coefficients in a certain block.
   *
   * @param energy the sum of the squares of its AC coefficients
   */
  public float of(float energy, int row, int block) {
    return of(energy) * blocks.of(row, block);
  }

  /** The weight of DC coefficients. */
  public float ofDc() {
    return dc * shares[0];
  }

  /** What each zig-zag position has of the weight. */
  public float[] shares() {
    return shares;
  }

  /** The shares of a component whose steps are all those that perception asks for: 1. */
  public static float[] evenShares() {
    float[] even = new float[64];
    Arrays.fill(even, 1);
    return even;
  }

  /**
   * These weights for a component some of whose steps are not those that perception asks for.
   *
   * @param other by zig-zag position: the square of step over step asked for
   */
  public ErrorWeight shared(float[] other) {
    return new ErrorWeight(byEnergy, dc, other, blocks);
  }

  /** These weights where some blocks' AC coefficients count for more than others'. */
  public ErrorWeight over(BlockWeights other) {
    return new ErrorWeight(byEnergy, dc, shares, other);
  }
}
