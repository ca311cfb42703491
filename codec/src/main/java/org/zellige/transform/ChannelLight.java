package org.zellige.transform;

/**
 * The light of the red, green and blue channels of rows of YCbCr pixels, in units of the brightest.
 *
 * <p>Light is a polynomial of the channel, without a branch and within 3·10⁻⁴ of the curve of sRGB
 * (IEC 61966-2-1): what counts is that whatever is compared goes through the same one.
 *
 * <p>Loops of one simple expression each: the compiler makes vectors of these, but not of larger
 * ones (measured: 19 million pixels a second with one loop for a luminance, 150 with three).
 */
public final class ChannelLight {
  // What chroma adds to luma in each channel (T.871).
  public static final float R_CR = 1.402f;
  public static final float G_CB = -0.344136286f;
  public static final float G_CR = -0.714136286f;
  public static final float B_CB = 1.772f;

  /** From level-shifted channels to 0…1. */
  public static final float UNIT = 1 / 255f;

  /** The level shift in that unit. */
  public static final float SHIFT = 128 / 255f;

  // Fitted to the sRGB curve by least squares, weighted so that the largest errors are alike; no
  // constant term, so that black is black.
  public static final float P1 = 0.05576496f;
  public static final float P2 = 0.37201649f;
  public static final float P3 = 1.03383455f;
  public static final float P4 = -0.69587181f;
  public static final float P5 = 0.23454860f;

  // The slope of the sRGB curve over 0…1, fitted by least squares of relative errors.
  public static final float S0 = 0.060872f;
  public static final float S1 = 0.759258f;
  public static final float S2 = 1.676881f;

  /** From the sum of two level-shifted channels to their mean on the scale of 0…1. */
  public static final float HALF_UNIT = 0.5f / 255;

  /** Keeps quotients of lights finite, and calm where there is hardly any light. */
  private static final float LEAST_LIGHT = 1e-3f;

  // Weights of the light of red, green and blue in luminance: those of XYB (libjxl). With those of
  // BT.709 files are 0.2 to 0.3 % larger at equal SSIMULACRA2.
  public static final float RED = 0.265f;
  public static final float GREEN = 0.657f;
  public static final float BLUE = 0.078f;

  private ChannelLight() {}

  /**
   * Adds the light of red. All samples are level-shifted.
   *
   * @param more what is added to luma
   * @param weight factor on the light
   * @param sum is added to
   * @param width pixels
   */
  public static void addRed(
      float[] y, float more, float[] cr, float weight, float[] sum, int width) {
    for (int i = 0; i < width; i++) {
      sum[i] += weight * of(red(y[i] + more, cr[i]) * UNIT + SHIFT);
    }
  }

  /** Adds the light of green, as {@link #addRed} does that of red. */
  public static void addGreen(
      float[] y, float more, float[] cb, float[] cr, float weight, float[] sum, int width) {
    for (int i = 0; i < width; i++) {
      sum[i] += weight * of(green(y[i] + more, cb[i], cr[i]) * UNIT + SHIFT);
    }
  }

  /** Adds the light of blue, as {@link #addRed} does that of red. */
  public static void addBlue(
      float[] y, float more, float[] cb, float weight, float[] sum, int width) {
    for (int i = 0; i < width; i++) {
      sum[i] += weight * of(blue(y[i] + more, cb[i]) * UNIT + SHIFT);
    }
  }

  /** Level-shifted, as decoders clip it. */
  static float clip(float channel) {
    return Math.min(127f, Math.max(-128f, channel));
  }

  /**
   * What a channel counts for in light, half-way between two values: the slope of the curve, to 9
   * %.
   *
   * @param sum of both, level-shifted
   */
  static float slope(float sum) {
    float u = sum * HALF_UNIT + SHIFT;
    return S0 + u * (S1 + u * S2);
  }

  /** The red channel. */
  public static float red(float y, float cr) {
    return y + R_CR * cr;
  }

  /** The green channel. */
  public static float green(float y, float cb, float cr) {
    return y + (G_CB * cb + G_CR * cr);
  }

  /** The blue channel. */
  public static float blue(float y, float cb) {
    return y + B_CB * cb;
  }

  /** What blue chroma changes, of what green and blue channels do. */
  public static float ofCb(float green, float blue) {
    return G_CB * green + B_CB * blue;
  }

  /** What red chroma changes, of what red and green channels do. */
  public static float ofCr(float red, float green) {
    return R_CR * red + G_CR * green;
  }

  /** Light of a channel; what is outside 0…1 is clipped as decoders do. */
  static float of(float channel) {
    float u = Math.min(1f, Math.max(0f, channel));
    return u * (P1 + u * (P2 + u * (P3 + u * (P4 + u * P5))));
  }

  /**
   * The channel of a mean of lights, nearly: the light of a channel is nearly its square, so that
   * the mean channel needs to be corrected by the root of what its light lacks. Exact where all
   * lights are the same.
   *
   * @param mean level-shifted mean of the channels
   * @param light mean of their lights
   * @return level-shifted
   */
  public static float ofMeanLight(float mean, float light) {
    float channel = mean * UNIT + SHIFT;
    float ratio = (light + LEAST_LIGHT) / (of(channel) + LEAST_LIGHT);
    return (channel * (float) Math.sqrt(ratio) - SHIFT) / UNIT;
  }
}
