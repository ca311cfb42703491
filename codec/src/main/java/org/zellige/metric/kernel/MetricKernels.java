package org.zellige.metric.kernel;

import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.zellige.transform.KernelsSelection;

/**
 * The loops of the metrics that take the time and that the compiler cannot make vectors of by
 * itself. Primitive arrays go in and out. What is read and what is written must not overlap.
 *
 * <p>{@link ScalarMetricKernels} defines every result. Other implementations give the same bits:
 * the same operations in the same order, fused where they are fused there.
 */
public interface MetricKernels {
  /** A short name, for example {@code scalar} or {@code vector-512}. */
  String name();

  /**
   * Blurs rows of products along themselves by {@link TruncatedCosines}; beyond their ends they are
   * zero.
   *
   * @param a one factor; row y is from {@code inOffset + y · inStride}
   * @param b the other, likewise; null blurs {@code a} itself
   * @param width values in a row, from 1
   * @param out row y is from {@code outOffset + y · outStride}
   */
  void cosines(
      float[] a,
      float @Nullable [] b,
      int inOffset,
      int inStride,
      int rows,
      int width,
      float[] out,
      int outOffset,
      int outStride);

  /**
   * Makes a filter.
   *
   * @param weights by distance from the centre; two at least; not copied
   * @param width values in a row, from 1
   */
  RowFilter rowFilter(float[] weights, int width);

  /**
   * Makes a filter whose window is all zero at first.
   *
   * @param width values in a row, from 1
   */
  LineFilter lineFilter(MaltaLines lines, int width);

  /** The kernels of this JVM, chosen on first use as {@link KernelsSelection} says. */
  static MetricKernels active() {
    return Holder.ACTIVE;
  }

  /**
   * Chooses anew.
   *
   * @param wanted a value of the property {@code org.zellige.kernels}
   * @throws IllegalStateException if a provider is asked for by name and missing or unable to run
   */
  static MetricKernels select(String wanted) {
    return KernelsSelection.select(
        wanted,
        ServiceLoader.load(
            MetricKernelsProvider.class, MetricKernelsProvider.class.getClassLoader()),
        new ScalarMetricKernels());
  }

  /** Chooses when first asked. */
  final class Holder {
    private static final MetricKernels ACTIVE = select(KernelsSelection.wanted());

    private Holder() {}
  }
}
