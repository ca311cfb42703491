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
  public static final float UNIT = 1 / 255f;

  /** The level shift in that unit. */
  public static final float SHIFT = 128 / 255f;

  /** From 0…1 to channels. */
  private static final float LEVELS = 255;

  // Light is a polynomial of the channel within 3·10⁻⁴ of the curve of sRGB (IEC 61966-2-1): what
  // counts is that whatever is compared goes through the same one. Fitted by least squares,
  // weighted
  // so that the largest errors are alike; no constant term, so that black is black.
  public static final float P1 = 0.05576496f;
  public static final float P2 = 0.37201649f;
  public static final float P3 = 1.03383455f;
  public static final float P4 = -0.69587181f;
  public static final float P5 = 0.23454860f;

  // The slope of the curve to 9 %, fitted by least squares of relative errors.
  private static final double S0 = 0.060872;
  private static final double S1 = 0.759258;
  private static final double S2 = 1.676881;

  /** From the sum of two level-shifted channels to their mean on the scale of 0…1. */
  private static final double HALF_UNIT = 0.5 / 255;

  /** Keeps quotients of lights finite, and calm where there is hardly any light. */
  private static final float LEAST_LIGHT = 1e-3f;

  private final float cb;
  private final float cr;
  private final float[] worth;

  /**
   * @param cb what a unit of blue chroma adds to luma in this channel (T.871)
   * @param cr likewise of red chroma
   * @param weight of the light in luminance: that of XYB (libjxl). With those of BT.709 files are
   *     0.2 to 0.3 % larger at equal SSIMULACRA2.
   */
  ChannelLight(float cb, float cr, float weight) {
    this.cb = cb;
    this.cr = cr;
    double middle = 128 / 255.0;
    this.worth =
        new float[] {
          (float) (weight * (S0 + middle * (S1 + middle * S2))),
          (float) (weight * HALF_UNIT * (S1 + 2 * middle * S2)),
          (float) (weight * HALF_UNIT * HALF_UNIT * S2)
        };
  }

  /** What a unit of blue chroma adds to luma in this channel. */
  public float ofCb() {
    return cb;
  }

  /** What a unit of red chroma adds to luma in this channel. */
  public float ofCr() {
    return cr;
  }

  /**
   * What a change of the channel counts for in luminance, as a polynomial of the sum of the two
   * level-shifted channels: the slope of the curve half-way, times the weight of the light.
   *
   * @param power 0…2
   */
  public float worth(int power) {
    return worth[power];
  }

  /** The channel of pixels. */
  public void of(float[] y, float[] cbs, float[] crs, float[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = y[i] + (cb * cbs[i] + cr * crs[i]);
    }
  }

  /** Adds the light of pixels whose channels are not clipped. */
  void addLight(float[] y, float[] cbs, float[] crs, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += light((y[i] + (cb * cbs[i] + cr * crs[i])) * UNIT + SHIFT);
    }
  }

  /** Of a channel of 0…1. */
  public static float light(float u) {
    return u * (P1 + u * (P2 + u * (P3 + u * (P4 + u * P5))));
  }

  /**
   * Adds what the channel gains, and its weight, as in {@link Kernels#keepLuminance}.
   *
   * @param before the channel; is clipped
   * @param shown the channel as it will be shown; is clipped
   */
  void addGain(float[] before, float[] shown, float[] gained, float[] weights) {
    clip(before);
    clip(shown);
    float w0 = worth[0];
    float w1 = worth[1];
    float w2 = worth[2];
    for (int i = 0; i < before.length; i++) {
      float sum = before[i] + shown[i];
      float each = (sum * w2 + w1) * sum + w0;
      gained[i] += each * (shown[i] - before[i]);
      weights[i] += each;
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
   * @param lights sums of their lights
   * @param share of each in the mean
   */
  public static void brighten(float[] means, float[] lights, float share) {
    for (int i = 0; i < means.length; i++) {
      float channel = means[i] * UNIT + SHIFT;
      float ratio = (lights[i] * share + LEAST_LIGHT) / (light(channel) + LEAST_LIGHT);
      means[i] = (channel * (float) Math.sqrt(ratio) - SHIFT) * LEVELS;
    }
  }
}
