package org.zellige.transform;

/**
 * The luminance of YCbCr in linear light, as the eye sums it up: the sum of the three channels'
 * light, weighted as in the luminance of XYB.
 *
 * <p>Light is a polynomial of the channel, without a branch and within 3·10⁻⁴ of the curve of sRGB
 * (IEC 61966-2-1): what counts is that original and candidate go through the same one.
 */
public final class LinearLuminance {
  /** Weights of red, green and blue light. */
  public static final float RED = 0.265f;

  public static final float GREEN = 0.657f;
  public static final float BLUE = 0.078f;

  // T.871: what chroma adds to luma in each channel.
  public static final float R_CR = 1.402f;
  public static final float G_CB = -0.344136286f;
  public static final float G_CR = -0.714136286f;
  public static final float B_CB = 1.772f;

  /** From level-shifted channels to 0…1. */
  public static final float UNIT = 1 / 255f;

  /** The level shift in that unit. */
  public static final float SHIFT = 128 / 255f;

  // Fitted to the sRGB curve by least squares with weights that even out the largest errors; no
  // constant term, so that black is black.
  public static final float P1 = 0.05576496f;
  public static final float P2 = 0.37201649f;
  public static final float P3 = 1.03383455f;
  public static final float P4 = -0.69587181f;
  public static final float P5 = 0.23454860f;

  /** The farthest that compensation moves luma: beyond it, clipping has made it meaningless. */
  public static final float FARTHEST = 16;

  /** Keeps the quotient finite where all channels are clipped. */
  public static final float LEAST_SLOPE = 1e-6f;

  private LinearLuminance() {}

  /** Light of a channel, given level-shifted; clipped as decoders do. */
  static float light(float channel) {
    float u = Math.min(1, Math.max(0, channel * UNIT + SHIFT));
    return u * (P1 + u * (P2 + u * (P3 + u * (P4 + u * P5))));
  }

  static float of(float y, float red, float green, float blue) {
    return RED * light(y + red) + GREEN * light(y + green) + BLUE * light(y + blue);
  }

  /**
   * The luma with which other chroma has the same luminance: one step of Newton's method, kept if
   * it brings the luminance nearer.
   */
  static float compensated(float y, float cb, float cr, float otherCb, float otherCr) {
    float target = of(y, R_CR * cr, G_CB * cb + G_CR * cr, B_CB * cb);
    float red = R_CR * otherCr;
    float green = G_CB * otherCb + G_CR * otherCr;
    float blue = B_CB * otherCb;
    float now = of(y, red, green, blue);
    float slope = of(y + 1, red, green, blue) - now + LEAST_SLOPE;
    float step = (target - now) / slope;
    float moved = y + Math.min(FARTHEST, Math.max(-FARTHEST, step));
    float candidate = Math.min(127, Math.max(-128, moved));
    float then = of(candidate, red, green, blue);
    return Math.abs(then - target) < Math.abs(now - target) ? candidate : y;
  }
}
