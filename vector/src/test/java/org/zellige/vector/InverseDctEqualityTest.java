package org.zellige.vector;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zellige.kernel.InverseDctCases;

class InverseDctEqualityTest {
  @TestFactory
  Stream<DynamicTest> samplesAreThoseOfEachBlockByItself() {
    return new InverseDctCases(Requested.kernels()::inverseDct).tests();
  }
}
