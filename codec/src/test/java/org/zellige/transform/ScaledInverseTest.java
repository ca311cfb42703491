package org.zellige.transform;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zellige.kernel.ScaledInverseCases;

class ScaledInverseTest {
  @TestFactory
  Stream<DynamicTest> samplesAreThoseOfEachBlockByItself() {
    return new ScaledInverseCases(
            (steps, size, coefficients, masks, firstBlock, blocks, samples, offset, stride) ->
                ScaledInverse.toBytes(steps, size)
                    .group(coefficients, masks, firstBlock, blocks, samples, offset, stride))
        .tests();
  }
}
