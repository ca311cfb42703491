package org.zellige.transform;

/**
 * The 8-point forward DCT of Arai, Agui and Nakajima (1988): five multiplications, output scaled by
 * a factor per frequency that {@link #gain} states and quantisation takes out again.
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

  private ForwardDct() {}

  /**
   * By how much the two passes exceed the DCT of T.81 A.3.3 at a zig-zag position: 8 · a(row) ·
   * a(column), with a(0) = 1 and a(i) = √2 · cos(iπ/16).
   */
  public static double gain(int k) {
    int natural = ZigZag.natural(k);
    return 8 * axisGain(natural >> 3) * axisGain(natural & 7);
  }

  /** The factor of each zig-zag position that takes the gain out. */
  public static float[] reciprocalGains() {
    float[] factors = new float[64];
    for (int k = 0; k < 64; k++) {
      factors[k] = (float) (1 / gain(k));
    }
    return factors;
  }

  private static double axisGain(int i) {
    return i == 0 ? 1 : Math.sqrt(2) * StrictMath.cos(i * Math.PI / 16);
  }

  /** The block whose first sample stands at {@code offset}, rows {@code stride} apart. */
  static void transform(float[] samples, int offset, int stride, float[] block) {
    for (int row = 0; row < 8; row++) {
      System.arraycopy(samples, offset + row * stride, block, 8 * row, 8);
      pass(block, 8 * row, 1);
    }
    for (int column = 0; column < 8; column++) {
      pass(block, column, 8);
    }
  }

  /** Transforms 8 values at {@code offset}, {@code offset + step}, … in place. */
  private static void pass(float[] a, int offset, int step) {
    int i1 = offset + step;
    int i2 = i1 + step;
    int i3 = i2 + step;
    int i4 = i3 + step;
    int i5 = i4 + step;
    int i6 = i5 + step;
    int i7 = i6 + step;
    float s0 = a[offset] + a[i7];
    float d0 = a[offset] - a[i7];
    float s1 = a[i1] + a[i6];
    float d1 = a[i1] - a[i6];
    float s2 = a[i2] + a[i5];
    float d2 = a[i2] - a[i5];
    float s3 = a[i3] + a[i4];
    float d3 = a[i3] - a[i4];

    float e0 = s0 + s3;
    float e3 = s0 - s3;
    float e1 = s1 + s2;
    float e2 = s1 - s2;
    a[offset] = e0 + e1;
    a[i4] = e0 - e1;
    float z1 = (e2 + e3) * C4;
    a[i2] = e3 + z1;
    a[i6] = e3 - z1;

    float o0 = d3 + d2;
    float o1 = d2 + d1;
    float o2 = d1 + d0;
    float z5 = (o0 - o2) * C6;
    float z2 = o0 * C2_MINUS_C6 + z5;
    float z4 = o2 * C2_PLUS_C6 + z5;
    float z3 = o1 * C4;
    float z11 = d0 + z3;
    float z13 = d0 - z3;
    a[i5] = z13 + z2;
    a[i3] = z13 - z2;
    a[i1] = z11 + z4;
    a[i7] = z11 - z4;
  }
}
