package org.zellige.transform;

/**
 * The 8-point forward DCT of Arai, Agui and Nakajima (1988): five multiplications, output scaled by
 * a factor per frequency that {@link #gain} states and quantisation takes out again. Rows go first;
 * {@link ForwardLanes} has the operations.
 */
public final class ForwardDct {
  /** √½. */
  public static final float C4 = 0.70710678118654752f;

  /** cos(3π/8). */
  public static final float C6 = 0.38268343236508977f;

  /** cos(π/8) − cos(3π/8). */
  public static final float C2_MINUS_C6 = 0.54119610014619698f;

  /** cos(π/8) + cos(3π/8). */
  public static final float C2_PLUS_C6 = 1.30656296487637653f;

  /** a(i) of {@link #gain}. */
  private static final double[] AXIS_GAINS = axisGains();

  private ForwardDct() {}

  /**
   * By how much the two passes exceed the DCT of T.81 A.3.3 at a zig-zag position: 8 · a(row) ·
   * a(column), with a(0) = 1 and a(i) = √2 · cos(iπ/16).
   */
  public static double gain(int k) {
    int natural = ZigZag.natural(k);
    return 8 * AXIS_GAINS[natural >> 3] * AXIS_GAINS[natural & 7];
  }

  /** The factor of each zig-zag position that takes the gain out. */
  public static float[] reciprocalGains() {
    float[] factors = new float[64];
    for (int k = 0; k < 64; k++) {
      factors[k] = (float) (1 / gain(k));
    }
    return factors;
  }

  private static double[] axisGains() {
    double[] gains = new double[8];
    gains[0] = 1;
    for (int i = 1; i < gains.length; i++) {
      gains[i] = Math.sqrt(2) * StrictMath.cos(i * Math.PI / 16);
    }
    return gains;
  }
}
