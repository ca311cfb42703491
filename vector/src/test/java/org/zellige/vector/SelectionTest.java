package org.zellige.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.zellige.metric.kernel.MetricKernels;
import org.zellige.transform.Kernels;
import org.zellige.transform.KernelsSelection;

/** Choosing kernels where the Vector API is there. */
class SelectionTest {
  @Test
  void theWidthIsTheOneAskedFor() {
    String widest = String.valueOf(Math.min(512, VectorWidth.available()));
    assertThat(Requested.kernels().name())
        .isEqualTo("vector-" + System.getProperty(VectorWidth.PROPERTY, widest));
  }

  @Test
  void autoTakesTheVectorKernels() {
    Kernels expected = Requested.kernels();
    assertThat(KernelsSelection.select("auto").name()).isEqualTo(expected.name());
  }

  @Test
  void metricsHaveKernelsOfTheSameName() {
    String expected = Requested.kernels().name();
    assertThat(Requested.metricKernels().name()).isEqualTo(expected);
    assertThat(MetricKernels.select("auto").name()).isEqualTo(expected);
    assertThat(MetricKernels.select("vector").name()).isEqualTo(expected);
    assertThat(MetricKernels.select("scalar").name()).isEqualTo("scalar");
  }

  @Test
  void vectorTakesTheVectorKernels() {
    Kernels expected = Requested.kernels();
    assertThat(KernelsSelection.select("vector").name()).isEqualTo(expected.name());
  }

  @Test
  void scalarTakesTheScalarKernels() {
    assertThat(KernelsSelection.select("scalar").name()).isEqualTo("scalar");
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatThrownBy(() -> KernelsSelection.select("vectors"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("vectors");
  }
}
