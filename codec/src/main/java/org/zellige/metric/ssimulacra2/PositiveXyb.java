package org.zellige.metric.ssimulacra2;

import org.zellige.metric.image.RgbPlanes;

/**
 * Linear sRGB to XYB as SSIMULACRA2 has it: X, Y and B − Y, moved and stretched to lie between 0
 * and 1. Constants: JPEG XL (ISO/IEC 18181-1, opsin) and libjxl 0.12, tools/ssimulacra2.cc.
 */
public final class PositiveXyb {
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
  public static void convert(RgbPlanes image, int from, int to) {
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

  /** The chain rule back to light, for one row at a time. */
  static final class Back {
    private final float[] x;
    private final float[] y;
    private final float[] b;
    private final float[] longs;
    private final float[] mediums;
    private final float[] shorts;

    Back(int width) {
      this.x = new float[width];
      this.y = new float[width];
      this.b = new float[width];
      this.longs = new float[width];
      this.mediums = new float[width];
      this.shorts = new float[width];
    }

    /**
     * Takes slopes back.
     *
     * @param image X, Y and B − Y; the row receives slopes over red, green and blue
     * @param ofX the slopes over X in that row
     * @param ofY likewise over Y
     * @param ofB likewise over B − Y
     */
    void row(RgbPlanes image, int row, float[] ofX, float[] ofY, float[] ofB) {
      int at = row * image.width();
      System.arraycopy(image.plane(0), at, x, 0, x.length);
      System.arraycopy(image.plane(1), at, y, 0, y.length);
      System.arraycopy(image.plane(2), at, b, 0, b.length);
      rootSlope(x, 1 / X_GAIN, -X_OFFSET / X_GAIN - Y_OFFSET, y, longs);
      rootSlope(x, -1 / X_GAIN, X_OFFSET / X_GAIN - Y_OFFSET, y, mediums);
      rootSlope(b, 1, -B_OFFSET - Y_OFFSET, y, shorts);
      multiply(ofX, 0.5f * X_GAIN, ofY, ofB, longs);
      multiply(ofX, -0.5f * X_GAIN, ofY, ofB, mediums);
      for (int i = 0; i < shorts.length; i++) {
        shorts[i] *= ofB[i];
      }
      mix(LONG_R, MEDIUM_R, SHORT_R, x);
      mix(LONG_G, MEDIUM_G, SHORT_G, y);
      mix(LONG_B, MEDIUM_B, SHORT_B, b);
      System.arraycopy(x, 0, image.plane(0), at, x.length);
      System.arraycopy(y, 0, image.plane(1), at, y.length);
      System.arraycopy(b, 0, image.plane(2), at, b.length);
    }

    /** The derivative of a cube root, from the root: factor · a + offset + y. */
    private static void rootSlope(float[] a, float factor, float offset, float[] y, float[] out) {
      for (int i = 0; i < out.length; i++) {
        float root = factor * a[i] + y[i] + (offset - MINUS_ROOT);
        out[i] = 1 / (3 * root * root);
      }
    }

    private static void multiply(float[] ofX, float half, float[] ofY, float[] ofB, float[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] *= 0.5f * (ofY[i] - ofB[i]) + half * ofX[i];
      }
    }

    private void mix(float ofLong, float ofMedium, float ofShort, float[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = ofLong * longs[i] + ofMedium * mediums[i] + ofShort * shorts[i];
      }
    }
  }
}
