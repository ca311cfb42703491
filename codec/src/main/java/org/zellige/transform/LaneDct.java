package org.zellige.transform;

/**
 * The DCT of Arai, Agui and Nakajima (1988) in floating point, forward and inverse, of the sixteen
 * blocks of a group at once: the value of natural index n of block b stands at 16·n + b.
 *
 * <p>Neither direction is normalised. Forward gives coefficients × {@link ForwardDct#gain}; inverse
 * takes coefficients × {@link #inverseGain}, a 64th of that. So both in turn multiply by 64.
 */
public final class LaneDct {
  /** What forward and inverse in turn multiply samples by. */
  public static final float ROUND_TRIP = 64f;

  private static final int LANES = BlockGroup.BLOCKS;
  private static final int ROW = 8 * LANES;

  // 2 · C4, 2 · cos(π/8), and the rotation by π/8 in the form that shares a product.
  private static final float SQRT2 = 1.41421356237309505f;
  private static final float TWO_C2 = 1.84775906502257351f;
  private static final float TWO_C2_MINUS_C6 = 2 * ForwardDct.C2_MINUS_C6;
  private static final float TWO_C2_PLUS_C6 = 2 * ForwardDct.C2_PLUS_C6;

  private LaneDct() {}

  /** What the coefficient of zig-zag position k must be multiplied by for {@link #inverse}. */
  public static double inverseGain(int k) {
    return ForwardDct.gain(k) / ROUND_TRIP;
  }

  /** Samples to coefficients × gain, in place. */
  public static void forward(float[] group) {
    for (int row = 0; row < 8; row++) {
      forwardPass(group, row * ROW, LANES);
    }
    for (int column = 0; column < 8; column++) {
      forwardPass(group, column * LANES, ROW);
    }
  }

  /** Coefficients × inverse gain to samples, in place. */
  public static void inverse(float[] group) {
    for (int column = 0; column < 8; column++) {
      inversePass(group, column * LANES, ROW);
    }
    for (int row = 0; row < 8; row++) {
      inversePass(group, row * ROW, LANES);
    }
  }

  private static void forwardPass(float[] a, int i0, int step) {
    int i1 = i0 + step;
    int i2 = i1 + step;
    int i3 = i2 + step;
    int i4 = i3 + step;
    int i5 = i4 + step;
    int i6 = i5 + step;
    int i7 = i6 + step;
    for (int b = 0; b < LANES; b++) {
      float s0 = a[i0 + b] + a[i7 + b];
      float d0 = a[i0 + b] - a[i7 + b];
      float s1 = a[i1 + b] + a[i6 + b];
      float d1 = a[i1 + b] - a[i6 + b];
      float s2 = a[i2 + b] + a[i5 + b];
      float d2 = a[i2 + b] - a[i5 + b];
      float s3 = a[i3 + b] + a[i4 + b];
      float d3 = a[i3 + b] - a[i4 + b];

      float e0 = s0 + s3;
      float e3 = s0 - s3;
      float e1 = s1 + s2;
      float z1 = (s1 - s2 + e3) * ForwardDct.C4;
      a[i0 + b] = e0 + e1;
      a[i4 + b] = e0 - e1;
      a[i2 + b] = e3 + z1;
      a[i6 + b] = e3 - z1;

      float o0 = d3 + d2;
      float o2 = d1 + d0;
      float z5 = (o0 - o2) * ForwardDct.C6;
      float z2 = o0 * ForwardDct.C2_MINUS_C6 + z5;
      float z4 = o2 * ForwardDct.C2_PLUS_C6 + z5;
      float z3 = (d2 + d1) * ForwardDct.C4;
      float z11 = d0 + z3;
      float z13 = d0 - z3;
      a[i5 + b] = z13 + z2;
      a[i3 + b] = z13 - z2;
      a[i1 + b] = z11 + z4;
      a[i7 + b] = z11 - z4;
    }
  }

  private static void inversePass(float[] a, int i0, int step) {
    int i1 = i0 + step;
    int i2 = i1 + step;
    int i3 = i2 + step;
    int i4 = i3 + step;
    int i5 = i4 + step;
    int i6 = i5 + step;
    int i7 = i6 + step;
    for (int b = 0; b < LANES; b++) {
      float t0 = a[i0 + b] + a[i4 + b];
      float t1 = a[i0 + b] - a[i4 + b];
      float t3 = a[i2 + b] + a[i6 + b];
      float t2 = (a[i2 + b] - a[i6 + b]) * SQRT2 - t3;
      float e0 = t0 + t3;
      float e3 = t0 - t3;
      float e1 = t1 + t2;
      float e2 = t1 - t2;

      float z13 = a[i5 + b] + a[i3 + b];
      float z10 = a[i5 + b] - a[i3 + b];
      float z11 = a[i1 + b] + a[i7 + b];
      float z12 = a[i1 + b] - a[i7 + b];
      float z5 = (z10 + z12) * TWO_C2;
      float o0 = z11 + z13;
      float o1 = z5 - z10 * TWO_C2_PLUS_C6 - o0;
      float o2 = (z11 - z13) * SQRT2 - o1;
      float o3 = z12 * TWO_C2_MINUS_C6 - z5 + o2;

      a[i0 + b] = e0 + o0;
      a[i7 + b] = e0 - o0;
      a[i1 + b] = e1 + o1;
      a[i6 + b] = e1 - o1;
      a[i2 + b] = e2 + o2;
      a[i5 + b] = e2 - o2;
      a[i4 + b] = e3 + o3;
      a[i3 + b] = e3 - o3;
    }
  }
}
