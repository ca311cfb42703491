package org.zellige.metric.image;

/**
 * From sRGB over a background to floats. For eight bits these are tables of 256: one for each alpha
 * that occurs, made when it first does. For one thread at a time.
 */
public final class Transfer {
  /** A function of encoded values 0…1. */
  @FunctionalInterface
  interface Curve {
    float of(float encoded);
  }

  /** The encoded value on the scale of bytes, 0…255, to 2⁻¹²: bytes come back as they were. */
  public static final Curve ENCODED = encoded -> Math.round(encoded * 255 * 4096) / 4096f;

  /** Light, 0…1. */
  public static final Curve LINEAR = Transfer::linear;

  // The upper branch of the sRGB curve as a quotient of polynomials, constant term first: libjxl
  // 0.12, lib/jxl/cms/transfer_functions-inl.h. Off by up to 5e-7, and kept with its rounding,
  // because libjxl's metrics see noise of that size.
  private static final float[] NUMERATOR = {
    2.200248328e-04f, 1.043637593e-02f, 1.624820318e-01f, 7.961564959e-01f, 8.210152774e-01f
  };
  private static final float[] DENOMINATOR = {
    2.631846970e-01f, 1.076976492e+00f, 4.987528350e-01f, -5.512498495e-02f, 6.521209011e-03f
  };

  /** Sixteen-bit values for each eight-bit one: 65535 / 255. */
  private static final float WIDE_STEPS = 257;

  private final Curve curve;
  private final Background background;
  private final float[][] tables = new float[256][];

  Transfer(Curve curve, Background background) {
    this.curve = curve;
    this.background = background;
  }

  /**
   * What stands for each encoded value 0…255.
   *
   * @param alpha 0…255
   */
  float[] table(int alpha) {
    float[] table = tables[alpha];
    if (table == null) {
      table = new float[256];
      for (int value = 0; value < 256; value++) {
        table[value] = curve.of(background.blend(value, alpha));
      }
      tables[alpha] = table;
    }
    return table;
  }

  /**
   * What stands for an opaque value of sixteen bits; for {@code 257 · v} that is, to the last bit,
   * what stands for {@code v} of eight.
   *
   * @param value 0…65535
   */
  float of(int value) {
    return curve.of(value / WIDE_STEPS * Background.UNIT);
  }

  /**
   * What stands for a value of sixteen bits over the background.
   *
   * @param value 0…65535
   * @param alpha 0…65535
   */
  float of(int value, int alpha) {
    float opacity = alpha / WIDE_STEPS * Background.UNIT;
    float encoded = value / WIDE_STEPS * Background.UNIT;
    return curve.of(opacity * encoded + (1 - opacity) * background.level());
  }

  /**
   * What stands for an opaque value that is a float.
   *
   * @param value 0…1; others count as the nearer end, NaN as 0
   */
  float ofFloat(float value) {
    return curve.of(value > 0 ? Math.min(1, value) : 0);
  }

  private static float linear(float encoded) {
    return encoded > 0.04045f
        ? polynomial(NUMERATOR, encoded) / polynomial(DENOMINATOR, encoded)
        : encoded * (1 / 12.92f);
  }

  private static float polynomial(float[] terms, float x) {
    float sum = terms[terms.length - 1];
    for (int i = terms.length - 2; i >= 0; i--) {
      sum = Math.fma(sum, x, terms[i]);
    }
    return sum;
  }

  /**
   * Multiplies values {@code from} … {@code to − 1} by the slope of light over channels of 0…255,
   * nearly: its error is under 3 %.
   *
   * @param lights 0…1
   */
  static void multiplyBySlopes(float[] lights, float[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      float root = (float) Math.sqrt(lights[i]);
      values[i] *= Math.max(1 / 12.92f, -0.07f + root * (2 + 0.35f * root)) / 255;
    }
  }
}
