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

  /** Replaces red, green and blue (0…1) by X, Y and B − Y. */
  static void convert(RgbPlanes image, Workers workers) {
    float[] first = image.plane(0);
    float[] second = image.plane(1);
    float[] third = image.plane(2);
    workers.overRows(
        image.height(),
        (from, to) -> {
          float[][] guesses = new float[3][CHUNK];
          int end = to * image.width();
          for (int at = from * image.width(); at < end; at += CHUNK) {
            int n = Math.min(CHUNK, end - at);
            absorb(first, second, third, at, n);
            guess(first, at, guesses[0], n);
            guess(second, at, guesses[1], n);
            guess(third, at, guesses[2], n);
            oppose(first, second, third, at, guesses[0], guesses[1], guesses[2], n);
          }
        });
  }

  /** Light to what the three kinds of cones absorb. */
  private static void absorb(float[] first, float[] second, float[] third, int at, int n) {
    for (int i = at; i < at + n; i++) {
      float r = first[i];
      float g = second[i];
      float b = third[i];
      first[i] = Math.fma(LONG_R, r, Math.fma(LONG_G, g, Math.fma(LONG_B, b, BIAS)));
      second[i] = Math.fma(MEDIUM_R, r, Math.fma(MEDIUM_G, g, Math.fma(MEDIUM_B, b, BIAS)));
      third[i] = Math.fma(SHORT_R, r, Math.fma(SHORT_G, g, Math.fma(SHORT_B, b, BIAS)));
    }
  }

  private static void guess(float[] plane, int at, float[] guesses, int n) {
    for (int i = 0; i < n; i++) {
      guesses[i] = CubeRoot.guess(plane[at + i]);
    }
  }

  /** Absorbance to opponent colours. */
  private static void oppose(
      float[] first,
      float[] second,
      float[] third,
      int at,
      float[] longGuess,
      float[] mediumGuess,
      float[] shortGuess,
      int n) {
    for (int i = 0; i < n; i++) {
      float l = CubeRoot.plus(first[at + i], longGuess[i], MINUS_ROOT);
      float m = CubeRoot.plus(second[at + i], mediumGuess[i], MINUS_ROOT);
      float s = CubeRoot.plus(third[at + i], shortGuess[i], MINUS_ROOT);
      float y = 0.5f * (l + m);
      first[at + i] = 0.5f * (l - m) * X_GAIN + X_OFFSET;
      second[at + i] = y + Y_OFFSET;
      third[at + i] = (s - y) + B_OFFSET;
    }
  }
}
