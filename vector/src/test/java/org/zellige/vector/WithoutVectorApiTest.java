package org.zellige.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zellige.metric.kernel.MetricKernels;
import org.zellige.transform.KernelsSelection;

/** Choosing kernels where this room is on the class path and the Vector API is not there. */
@Tag("without-vector-api")
class WithoutVectorApiTest {
  @Test
  void autoTakesTheScalarKernels() {
    assertThat(KernelsSelection.select("auto").name()).isEqualTo("scalar");
    assertThat(MetricKernels.select("auto").name()).isEqualTo("scalar");
  }

  @Test
  void forcingTheVectorKernelsFailsAndSaysWhatToPass() {
    assertThatThrownBy(() -> KernelsSelection.select("vector"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("--add-modules jdk.incubator.vector");
  }
}
