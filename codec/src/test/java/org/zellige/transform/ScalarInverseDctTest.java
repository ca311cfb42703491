package org.zellige.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.kernel.InverseDctCases;

class ScalarInverseDctTest {
  private final InverseLanes lanes = new InverseLanes();
  private final int[] steps = new int[64];

  @TestFactory
  Stream<DynamicTest> samplesAreThoseOfEachBlockByItself() {
    return new InverseDctCases(new ScalarInverseDct(0)::transform).tests();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8, 32, 128})
  void blocksOfBlackAndWhiteAreTame(int step) {
    Random random = new Random(11);
    float[] scale = new float[64];
    Arrays.fill(steps, step);
    for (int k = 0; k < 64; k++) {
      scale[k] = (float) (1 / (ForwardDct.gain(k) * step));
    }
    short[] group = new short[BlockGroup.LENGTH];
    float[] samples = new float[BlockGroup.LENGTH];
    for (int i = 0; i < 100; i++) {
      for (int n = 0; n < samples.length; n++) {
        samples[n] = random.nextBoolean() ? 127 : -128;
      }
      new ScalarKernels()
          .forwardDct(
              samples, 0, BlockGroup.SAMPLES, scale, group, 0, new long[BlockGroup.BLOCKS], 0);
      byte[] out = new byte[BlockGroup.LENGTH];
      assertThat(lanes.transform(group, 0, -1L, steps, out, 0, BlockGroup.SAMPLES)).isTrue();
    }
  }

  @Test
  void writesNothingWhereItCannotTransform() {
    Arrays.fill(steps, 1);
    short[] group = new short[BlockGroup.LENGTH];
    group[7] = 2960;
    byte[] out = new byte[BlockGroup.LENGTH];
    assertThat(lanes.transform(group, 0, 1, steps, out, 0, BlockGroup.SAMPLES)).isFalse();
    assertThat(out).containsOnly(0);
    group[7] = 2900;
    assertThat(lanes.transform(group, 0, 1, steps, out, 0, BlockGroup.SAMPLES)).isTrue();
    assertThat(out).contains(-1);
  }
}
