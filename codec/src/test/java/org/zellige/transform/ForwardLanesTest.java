package org.zellige.transform;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zellige.kernel.ForwardDctCases;

class ForwardLanesTest {
  private final Kernels kernels = new ScalarKernels();

  @TestFactory
  Stream<DynamicTest> coefficientsAreThoseOfEachBlockByItself() {
    return new ForwardDctCases(kernels::forwardDct, kernels::forwardDct).tests();
  }
}
