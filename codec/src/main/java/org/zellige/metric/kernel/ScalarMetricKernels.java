package org.zellige.metric.kernel;

import org.jspecify.annotations.Nullable;

/** The kernels in plain Java: what defines the results of all. */
public final class ScalarMetricKernels implements MetricKernels {
  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public void cosines(
      float[] a,
      float @Nullable [] b,
      int inOffset,
      int inStride,
      int rows,
      int width,
      float[] out,
      int outOffset,
      int outStride) {
    HorizontalBlur blur = new HorizontalBlur(width);
    float[] row = new float[width];
    float[] factors = new float[b == null ? 0 : width];
    for (int y = 0; y < rows; y++) {
      // Copied, because C2 makes vectors of a loop only if all arrays have the same index.
      System.arraycopy(a, inOffset + y * inStride, row, 0, width);
      if (b != null) {
        System.arraycopy(b, inOffset + y * inStride, factors, 0, width);
        multiply(row, factors);
      }
      blur.blur(row, out, outOffset + y * outStride);
    }
  }

  @Override
  public RowFilter rowFilter(float[] weights, int width) {
    return new ScalarRowFilter(weights, width);
  }

  @Override
  public LineFilter lineFilter(MaltaLines lines, int width) {
    return new ScalarLineFilter(lines, width);
  }

  private static void multiply(float[] products, float[] factors) {
    for (int x = 0; x < products.length; x++) {
      products[x] *= factors[x];
    }
  }
}
