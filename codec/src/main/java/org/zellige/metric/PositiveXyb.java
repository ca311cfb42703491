package org.zellige.metric;

/**
 * Linear sRGB to XYB as SSIMULACRA2 has it: X, Y and B − Y, moved and stretched to lie between 0
 * and 1. Constants: JPEG XL (ISO/IEC 18181-1, opsin) and libjxl 0.12, tools/ssimulacra2.cc.
 */
final class PositiveXyb {
  // Absorbance of the long, medium and short cones; each row adds up to 1.
  private static final float LONG_R = 0.30f;
  private static final float LONG_B = 0.078f;
  private static final float LONG_G = 1 - LONG_B - LONG_R;
  private static final float MEDIUM_R = 0.23f;
  private static final float MEDIUM_B = 0.078f;
  private static final float MEDIUM_G = 1 - MEDIUM_B - MEDIUM_R;
  private static final float SHORT_R = 0.24342268924547819f;
  private static final float SHORT_G = 0.20476744424496821f;
  private static final float SHORT_B = 1 - SHORT_R - SHORT_G;

  /** Light that the eye always sees. */
  private static final float BIAS = 0.0037930732552754493f;

  /** The cube root of the bias, negative. */
  private static final float MINUS_ROOT = -0.155954200549248620f;

  private static final float X_GAIN = 14;
  private static final float X_OFFSET = 0.42f;
  private static final float Y_OFFSET = 0.01f;
  private static final float B_OFFSET = 0.55f;

  /** Pixels taken at a time. */
  private static final int CHUNK = 512;

  private PositiveXyb() {}

  /** Replaces red, green and blue (0…1) of some rows by X, Y and B − Y. */
  static void convert(RgbPlanes image, int from, int to) {
    Chunk chunk = new Chunk();
    int end = to * image.width();
    for (int at = from * image.width(); at < end; at += CHUNK) {
      chunk.convert(image.plane(0), image.plane(1), image.plane(2), at, Math.min(CHUNK, end - at));
    }
  }

  /**
   * Some pixels on their way. C2 makes vectors of a loop only if its body is small and all arrays
   * have the same index, so rows are copied and the work is done in several loops.
   */
  private static final class Chunk {
    private final float[] red = new float[CHUNK];
    private final float[] green = new float[CHUNK];
    private final float[] blue = new float[CHUNK];
    private final float[] longs = new float[CHUNK];
    private final float[] mediums = new float[CHUNK];
    private final float[] shorts = new float[CHUNK];
    private final float[] guesses = new float[CHUNK];

    void convert(float[] first, float[] second, float[] third, int at, int n) {
      System.arraycopy(first, at, red, 0, n);
      System.arraycopy(second, at, green, 0, n);
      System.arraycopy(third, at, blue, 0, n);
      absorb(red, green, blue, LONG_R, LONG_G, LONG_B, longs);
      absorb(red, green, blue, MEDIUM_R, MEDIUM_G, MEDIUM_B, mediums);
      absorb(red, green, blue, SHORT_R, SHORT_G, SHORT_B, shorts);
      root(longs, guesses, red);
      root(mediums, guesses, green);
      root(shorts, guesses, blue);
      oppose(red, green, blue, longs, mediums, shorts);
      System.arraycopy(longs, 0, first, at, n);
      System.arraycopy(mediums, 0, second, at, n);
      System.arraycopy(shorts, 0, third, at, n);
    }
  }

  /** Light to what one kind of cones absorbs. */
  private static void absorb(
      float[] red, float[] green, float[] blue, float r, float g, float b, float[] out) {
    for (int i = 0; i < CHUNK; i++) {
      out[i] = Math.fma(r, red[i], Math.fma(g, green[i], Math.fma(b, blue[i], BIAS)));
    }
  }

  private static void root(float[] in, float[] guesses, float[] out) {
    for (int i = 0; i < CHUNK; i++) {
      guesses[i] = CubeRoot.guess(in[i]);
    }
    for (int i = 0; i < CHUNK; i++) {
      out[i] = CubeRoot.plus(in[i], guesses[i], MINUS_ROOT);
    }
  }

  /** Roots to opponent colours. */
  private static void oppose(
      float[] longs, float[] mediums, float[] shorts, float[] x, float[] y, float[] b) {
    for (int i = 0; i < CHUNK; i++) {
      x[i] = 0.5f * (longs[i] - mediums[i]) * X_GAIN + X_OFFSET;
    }
    for (int i = 0; i < CHUNK; i++) {
      b[i] = (shorts[i] - 0.5f * (longs[i] + mediums[i])) + B_OFFSET;
    }
    for (int i = 0; i < CHUNK; i++) {
      y[i] = 0.5f * (longs[i] + mediums[i]) + Y_OFFSET;
    }
  }

  /**
   * Takes slopes back to light by the chain rule, for a row.
   *
   * @param image X, Y and B − Y; the row receives slopes over red, green and blue
   * @param ofX the slopes over X in that row
   * @param ofY likewise over Y
   * @param ofB likewise over B − Y
   */
  static void backRow(RgbPlanes image, int row, float[] ofX, float[] ofY, float[] ofB) {
    float[] first = image.plane(0);
    float[] second = image.plane(1);
    float[] third = image.plane(2);
    int at = row * image.width();
    for (int i = 0; i < ofX.length; i++) {
      float half = (first[at + i] - X_OFFSET) / X_GAIN;
      float mean = second[at + i] - Y_OFFSET;
      float both = 0.5f * (ofY[i] - ofB[i]);
      float apart = 0.5f * X_GAIN * ofX[i];
      float ofLong = (both + apart) * rootSlope(mean + half);
      float ofMedium = (both - apart) * rootSlope(mean - half);
      float ofShort = ofB[i] * rootSlope(third[at + i] - B_OFFSET + mean);
      first[at + i] = LONG_R * ofLong + MEDIUM_R * ofMedium + SHORT_R * ofShort;
      second[at + i] = LONG_G * ofLong + MEDIUM_G * ofMedium + SHORT_G * ofShort;
      third[at + i] = LONG_B * ofLong + MEDIUM_B * ofMedium + SHORT_B * ofShort;
    }
  }

  /** The derivative of a cube root, from the root less that of the bias. */
  private static float rootSlope(float lessened) {
    float root = lessened - MINUS_ROOT;
    return 1 / (3 * root * root);
  }
}
