package org.zellige.transform;

/**
 * The red, green or blue channel of YCbCr pixels and its light, in units of the brightest. Channels
 * and samples are level-shifted.
 *
 * <p>Loops of one simple expression each: the compiler makes vectors of these, but not of larger
 * ones (measured: 19 million pixels a second with one loop for three channels, 150 with three).
 */
public enum ChannelLight {
  RED(0, 1.402f, 0.265f),
  GREEN(-0.344136286f, -0.714136286f, 0.657f),
  BLUE(1.772f, 0, 0.078f);

  /** From level-shifted channels to 0…1. */
  private static final float UNIT = 1 / 255f;

  /** The level shift in that unit. */
  public static final float SHIFT = 128 / 255f;

  // Light is a polynomial of the channel within 3·10⁻⁴ of the curve of sRGB (IEC 61966-2-1): what
  // counts is that whatever is compared goes through the same one. Fitted by least squares,
  // weighted
  // so that the largest errors are alike; no constant term, so that black is black.
  private static final float P1 = 0.05576496f;
  private static final float P2 = 0.37201649f;
  private static final float P3 = 1.03383455f;
  private static final float P4 = -0.69587181f;
  private static final float P5 = 0.23454860f;

  // The slope of the curve to 9 %, fitted by least squares of relative errors.
  public static final float S0 = 0.060872f;
  public static final float S1 = 0.759258f;
  public static final float S2 = 1.676881f;

  /** From the sum of two level-shifted channels to their mean on the scale of 0…1. */
  public static final float HALF_UNIT = 0.5f / 255;

  /** Keeps quotients of lights finite, and calm where there is hardly any light. */
  private static final float LEAST_LIGHT = 1e-3f;

  private final float cb;
  private final float cr;
  private final float weight;

  /**
   * @param cb what a unit of blue chroma adds to luma in this channel (T.871)
   * @param cr likewise of red chroma
   * @param weight of the light in luminance: that of XYB (libjxl). With those of BT.709 files are
   *     0.2 to 0.3 % larger at equal SSIMULACRA2.
   */
  ChannelLight(float cb, float cr, float weight) {
    this.cb = cb;
    this.cr = cr;
    this.weight = weight;
  }

  /** What a unit of blue chroma adds to luma in this channel. */
  public float ofCb() {
    return cb;
  }

  /** What a unit of red chroma adds to luma in this channel. */
  public float ofCr() {
    return cr;
  }

  /** What its light counts for in luminance. */
  public float weight() {
    return weight;
  }

  /** The channel of pixels. */
  public void of(float[] y, float[] cbs, float[] crs, float[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = y[i] + (cb * cbs[i] + cr * crs[i]);
    }
  }

  /** Adds weighted light of pixels whose channels are not clipped. */
  public void addLight(float[] y, float[] cbs, float[] crs, float factor, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * light((y[i] + (cb * cbs[i] + cr * crs[i])) * UNIT + SHIFT);
    }
  }

  /** Of a channel of 0…1. */
  static float light(float u) {
    return u * (P1 + u * (P2 + u * (P3 + u * (P4 + u * P5))));
  }

  /** What {@link Kernels#addGain} does, from channels that are not clipped yet. */
  void addGain(float[] before, float[] shown, float[] gained, float[] weights) {
    clip(before);
    clip(shown);
    for (int i = 0; i < before.length; i++) {
      float u = (before[i] + shown[i]) * HALF_UNIT + SHIFT;
      float worth = (u * (u * S2 + S1) + S0) * weight;
      gained[i] += worth * (shown[i] - before[i]);
      weights[i] += worth;
    }
  }

  private static void clip(float[] channels) {
    for (int i = 0; i < channels.length; i++) {
      channels[i] = Math.min(127f, Math.max(-128f, channels[i]));
    }
  }

  /**
   * The channels of means of light, nearly: the light of a channel is nearly its square, so that
   * the mean channel needs to be corrected by the root of what its light lacks. Exact where all
   * lights are the same.
   *
   * @param means of channels; become those of light
   * @param lights means of their lights
   */
  public static void brighten(float[] means, float[] lights) {
    for (int i = 0; i < means.length; i++) {
      float channel = means[i] * UNIT + SHIFT;
      float ratio = (lights[i] + LEAST_LIGHT) / (light(channel) + LEAST_LIGHT);
      means[i] = (channel * (float) Math.sqrt(ratio) - SHIFT) / UNIT;
    }
  }
}
