package org.zellige.metric.ssimulacra2;

/**
 * Cube roots as libjxl computes them (0.12, lib/jxl/base/fast_math-inl.h), rounding for rounding: a
 * first guess of x^(−1/3) from the exponent alone, and Newton's steps from there. Apart from each
 * other, because a loop over guesses cannot use vectors and a loop over steps can.
 */
final class CubeRoot {
  /** Bits of a float whose exponent field is 4/3 of the bias. */
  private static final int GUESS_AT_ZERO = 0x54800000;

  /** A third of one in the exponent field. */
  private static final int THIRD = 0x002AAAAA;

  private CubeRoot() {}

  /**
   * A guess of x^(−1/3).
   *
   * @param x normal and positive
   */
  static float guess(float x) {
    return Float.intBitsToFloat(GUESS_AT_ZERO - (Float.floatToRawIntBits(x) >> 23) * THIRD);
  }

  /**
   * The cube root and a summand, rounded together.
   *
   * @param guess of x^(−1/3)
   */
  static float plus(float x, float guess, float summand) {
    float third = (1f / 3) * x;
    float r = newton(newton(newton(guess, third), third), third);
    float square = r * r;
    r = Math.fma(1f / 3, Math.fma(-x, square * square, r), r);
    return Math.fma(r * r, x, summand);
  }

  private static float newton(float r, float third) {
    float square = r * r;
    return Math.fma(-third, square * square, (4f / 3) * r);
  }
}
