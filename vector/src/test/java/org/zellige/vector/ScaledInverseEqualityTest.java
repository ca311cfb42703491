package org.zellige.vector;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zellige.kernel.ScaledInverseCases;
import org.zellige.transform.Kernels;

class ScaledInverseEqualityTest {
  @TestFactory
  Stream<DynamicTest> samplesAreThoseOfEachBlockByItself() {
    Kernels kernels = Requested.kernels();
    return new ScaledInverseCases(
            (steps, size, coefficients, masks, firstBlock, blocks, samples, offset, stride) ->
                kernels
                    .scaledInverse(steps, size)
                    .group(coefficients, masks, firstBlock, blocks, samples, offset, stride))
        .tests();
  }
}
