package org.zellige.kernel;

import org.zellige.transform.ForwardDct;

/** The forward DCT of one block, by the operations that every kernel does in this order. */
final class BlockForwardDct {
  private BlockForwardDct() {}

  /**
   * Transforms a block, rows first.
   *
   * @param samples row i from {@code offset + i·stride}
   * @param block receives coefficients × {@link ForwardDct#gain} in natural order
   */
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
    float z1 = (e2 + e3) * ForwardDct.C4;
    a[i2] = e3 + z1;
    a[i6] = e3 - z1;

    float o0 = d3 + d2;
    float o1 = d2 + d1;
    float o2 = d1 + d0;
    float z5 = (o0 - o2) * ForwardDct.C6;
    float z2 = o0 * ForwardDct.C2_MINUS_C6 + z5;
    float z4 = o2 * ForwardDct.C2_PLUS_C6 + z5;
    float z3 = o1 * ForwardDct.C4;
    float z11 = d0 + z3;
    float z13 = d0 - z3;
    a[i5] = z13 + z2;
    a[i3] = z13 - z2;
    a[i1] = z11 + z4;
    a[i7] = z11 - z4;
  }
}
