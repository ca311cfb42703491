package org.zellige.vector;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zellige.kernel.ForwardDctCases;
import org.zellige.transform.Kernels;

class ForwardDctEqualityTest {
  private final Kernels kernels = Requested.kernels();

  @TestFactory
  Stream<DynamicTest> coefficientsAreThoseOfEachBlockByItself() {
    return new ForwardDctCases(kernels::forwardDct, kernels::forwardDct).tests();
  }
}
