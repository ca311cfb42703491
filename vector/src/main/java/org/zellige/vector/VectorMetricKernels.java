package org.zellige.vector;

import org.jspecify.annotations.Nullable;
import org.zellige.metric.kernel.MetricKernels;

/** The metrics' kernels on the Vector API: the bits of the scalar ones, several lanes at a time. */
final class VectorMetricKernels implements MetricKernels {
  private final ThreadLocal<VectorCosines> cosines = ThreadLocal.withInitial(VectorCosines::new);
  private final String name;

  private VectorMetricKernels(int bits) {
    name = VectorKernelsProvider.NAME + "-" + bits;
  }

  /**
   * The kernels at the width that {@link VectorWidth} chooses.
   *
   * @throws UnsupportedOperationException if there is none
   */
  static MetricKernels create() {
    return new VectorMetricKernels(VectorWidth.require());
  }

  @Override
  public String name() {
    return name;
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
    cosines.get().blur(a, b, inOffset, inStride, rows, width, out, outOffset, outStride);
  }
}
