package org.zellige.metric.kernel;

/**
 * The Gaussian of σ = 1.5 as a sum of three truncated cosines, each a recursive filter of second
 * order: D. Charalampidis, "Recursive Implementation of the Gaussian Filter Using Truncated Cosine
 * Functions", 2016; numbers in brackets are its equations. Beyond the image all is zero.
 *
 * <p>In exact arithmetic each filter is a window of nine taps. In floats its poles, which lie on
 * the unit circle, keep every rounding error for ever, and scores near 100 depend on that noise. So
 * the steps are those of libjxl 0.12 (lib/jxl/gauss_blur.cc in earlier versions,
 * tools/gauss_blur.cc now), with their order and fused roundings, which Java defines exactly. The
 * arrays are not to be written to.
 */
public final class TruncatedCosines {
  /** Terms of the sum. */
  public static final int TERMS = 3;

  /** Outputs that the horizontal pass makes at once. */
  public static final int LANES = 4;

  /** N: the output at n takes in the inputs at n + N − 1 and n − N − 1. */
  public static final int RADIUS = 5;

  private static final double SIGMA = 1.5;

  /** n₂ (33): weight of the input, by term. */
  public static final float[] INPUT = new float[TERMS];

  /** d₁ (33): weight of the output before, negative, by term. */
  public static final float[] PREVIOUS = new float[TERMS];

  /** Weight of an input in the output j later, by term and j. */
  public static final float[][] INPUT_LATER = new float[TERMS][LANES];

  /** Weight of an output in the output j + 1 later, by term and j. */
  public static final float[][] OUTPUT_LATER = new float[TERMS][LANES];

  /** Weight of an output in the output j + 2 later, by term and j. */
  public static final float[][] OUTPUT_MUCH_LATER = new float[TERMS][LANES];

  static {
    double[] omega = new double[TERMS];
    for (int i = 0; i < TERMS; i++) {
      omega[i] = (2 * i + 1) * Math.PI / (2 * RADIUS);
    }
    double[] beta = amplitudes(omega);
    for (int i = 0; i < TERMS; i++) {
      double input = -beta[i] * StrictMath.cos(omega[i] * (RADIUS + 1));
      double previous = -2 * StrictMath.cos(omega[i]);
      INPUT[i] = (float) input;
      PREVIOUS[i] = (float) previous;
      // The response of the recursion alone, y(n) = −d₁·y(n−1) − y(n−2), to a single 1.
      double before = 0;
      double response = 1;
      for (int j = 0; j < LANES; j++) {
        double next = -previous * response - before;
        INPUT_LATER[i][j] = (float) (input * response);
        OUTPUT_LATER[i][j] = (float) next;
        OUTPUT_MUCH_LATER[i][j] = (float) -response;
        before = response;
        response = next;
      }
    }
  }

  private TruncatedCosines() {}

  /** β (53): how much of each cosine, by three linear equations that Cramer's rule solves. */
  private static double[] amplitudes(double[] omega) {
    double[] p = new double[TERMS]; // (37)
    double[] r = new double[TERMS]; // (44)
    double[] rho = new double[TERMS]; // (50)
    for (int i = 0; i < TERMS; i++) {
      int sign = i == 1 ? -1 : 1;
      p[i] = sign / StrictMath.tan(0.5 * omega[i]);
      r[i] = sign * p[i] * p[i] / StrictMath.sin(omega[i]);
      rho[i] = StrictMath.exp(-0.5 * SIGMA * SIGMA * omega[i] * omega[i]) / RADIUS;
    }
    double[] zeta = cross(p, r); // (52)
    double[] normal = {zeta[0] / zeta[2], zeta[1] / zeta[2], 1};
    double second = RADIUS * RADIUS - SIGMA * SIGMA; // (55)
    double third = normal[0] * rho[0] + normal[1] * rho[1] + rho[2];
    // Rows p, r, normal; the inverse's columns are cross products over the determinant.
    double[] a = cross(r, normal);
    double[] b = cross(normal, p);
    double[] c = cross(p, r);
    double determinant = p[0] * a[0] + p[1] * a[1] + p[2] * a[2];
    double[] beta = new double[TERMS];
    for (int i = 0; i < TERMS; i++) {
      beta[i] = (a[i] + second * b[i] + third * c[i]) / determinant;
    }
    return beta;
  }

  private static double[] cross(double[] u, double[] v) {
    return new double[] {
      u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]
    };
  }
}
