package org.zellige.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forward DCT and quantisation against the definition in double precision. */
class ForwardDctAccuracyTest {
  /** How far beyond half a step the arithmetic of 24-bit floats may go, in units of a step. */
  private static final double SLACK = 2e-4;

  private final Kernels kernels = KernelsSelection.active();
  private final Random random = new Random(81);
  private final float[] samples = new float[8 * BlockGroup.SAMPLES];
  private final int[] steps = new int[64];
  private final short[] coefficients = new short[BlockGroup.LENGTH];
  private final long[] masks = new long[BlockGroup.BLOCKS];

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 100, 255})
  void quantisesToTheNearest(int largestStep) {
    for (int i = 0; i < 50; i++) {
      fillSamples(256);
      fillSteps(largestStep);
      transform();
      check();
    }
  }

  @Test
  void quantisesSmallDifferencesToTheNearest() {
    for (int i = 0; i < 50; i++) {
      fillSamples(4);
      fillSteps(2);
      transform();
      check();
    }
  }

  @Test
  void theMaskNamesTheNonzeroCoefficients() {
    fillSamples(256);
    fillSteps(255);
    transform();
    for (int b = 0; b < BlockGroup.BLOCKS; b++) {
      for (int k = 0; k < 64; k++) {
        boolean nonzero = coefficients[BlockGroup.BLOCKS * k + b] != 0;
        assertThat((masks[b] >>> k & 1) != 0).as("block %d, position %d", b, k).isEqualTo(nonzero);
      }
    }
  }

  private void transform() {
    float[] scale = new float[64];
    for (int k = 0; k < 64; k++) {
      scale[k] = (float) (1 / (steps[k] * ForwardDct.gain(k)));
    }
    kernels.forwardDct(samples, 0, BlockGroup.SAMPLES, scale, coefficients, 0, masks, 0);
  }

  private void check() {
    for (int b = 0; b < BlockGroup.BLOCKS; b++) {
      double[] block = new double[64];
      for (int n = 0; n < 64; n++) {
        block[n] = samples[n / 8 * BlockGroup.SAMPLES + 8 * b + n % 8];
      }
      double[] exact = ReferenceDct.forward(block);
      for (int k = 0; k < 64; k++) {
        double quotient = exact[ZigZag.natural(k)] / steps[k];
        assertThat((double) coefficients[BlockGroup.BLOCKS * k + b])
            .as("block %d, position %d", b, k)
            .isCloseTo(quotient, within(0.5 + SLACK));
      }
    }
  }

  private void fillSamples(int levels) {
    for (int i = 0; i < samples.length; i++) {
      samples[i] = random.nextInt(levels) - levels / 2;
    }
  }

  private void fillSteps(int largest) {
    for (int k = 0; k < 64; k++) {
      steps[k] = 1 + random.nextInt(largest);
    }
  }
}
