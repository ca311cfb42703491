package org.zellige.vector;

import org.jspecify.annotations.Nullable;
import org.zellige.metric.kernel.LineFilter;
import org.zellige.metric.kernel.MaltaLines;
import org.zellige.metric.kernel.MetricKernels;
import org.zellige.metric.kernel.RowFilter;

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

  @Override
  public RowFilter rowFilter(float[] weights, int width) {
    return new VectorRowFilter(weights, width);
  }

  @Override
  public LineFilter lineFilter(MaltaLines lines, int width) {
    return new VectorLineFilter(lines, width);
  }
}
