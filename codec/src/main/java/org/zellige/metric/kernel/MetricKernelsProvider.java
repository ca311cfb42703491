package org.zellige.metric.kernel;

import org.zellige.transform.FasterLoops;

/** Offers faster kernels for metrics. Found as a service. */
public interface MetricKernelsProvider extends FasterLoops<MetricKernels> {}
