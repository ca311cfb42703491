package org.zellige.vector;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.zellige.metric.kernel.MetricKernels;
import org.zellige.transform.Kernels;

/** The kernels of the width that this run is to test. */
final class Requested {
  private Requested() {}

  /** Makes them; aborts the test, saying so, if the machine has no such vectors. */
  static Kernels kernels() {
    assumeWidth();
    return new VectorKernelsProvider().create();
  }

  /** Those of the metrics, likewise. */
  static MetricKernels metricKernels() {
    assumeWidth();
    return new VectorMetricKernelsProvider().create();
  }

  private static void assumeWidth() {
    String bits = System.getProperty(VectorWidth.PROPERTY);
    if (bits != null) {
      assumeTrue(
          Integer.parseInt(bits) <= VectorWidth.available(),
          "This machine has no vectors of " + bits + " bits: not tested.");
    }
  }
}
