package org.zellige.vector;

import org.zellige.metric.kernel.MetricKernels;
import org.zellige.metric.kernel.MetricKernelsProvider;

/** Offers the metrics' kernels on the Vector API where that is there and fast. */
public final class VectorMetricKernelsProvider implements MetricKernelsProvider {
  /** For the service loader. */
  public VectorMetricKernelsProvider() {}

  @Override
  public String name() {
    return VectorKernelsProvider.NAME;
  }

  @Override
  public MetricKernels create() {
    // No class of the Vector API may be touched before this, nor one that mentions it.
    VirtualMachine.current().require();
    return VectorMetricKernels.create();
  }
}
