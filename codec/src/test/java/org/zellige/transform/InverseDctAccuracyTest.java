package org.zellige.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The inverse DCT is as accurate as IEEE 1180-1990 (H.261 annex A) asks, over its test ranges. */
class InverseDctAccuracyTest {
  private static final int BLOCKS = 10_000;

  @ParameterizedTest
  @CsvSource({"-256, 255, 1", "-5, 5, 1", "-300, 300, 1", "-256, 255, -1", "-5, 5, -1"})
  void thePassesMeetTheStandard(int least, int most, int sign) {
    measure(least, most, sign, -256, 255, InverseDctAccuracyTest::passes).check();
  }

  /** The kernels clamp to the eight bits of a sample. */
  @ParameterizedTest
  @CsvSource({"-128, 127, 1", "-5, 5, 1", "-300, 300, 1", "-128, 127, -1", "-300, 300, -1"})
  void theKernelsMeetTheStandard(int least, int most, int sign) {
    Kernels kernels = KernelsSelection.active();
    measure(least, most, sign, -128, 127, coefficients -> transform(kernels, coefficients)).check();
  }

  @ParameterizedTest
  @CsvSource({"-256, 255, 1", "-5, 5, 1", "-300, 300, 1", "-256, 255, -1", "-5, 5, -1"})
  void theFloatTransformMeetsTheStandard(int least, int most, int sign) {
    double[] ones = new double[64];
    Arrays.fill(ones, 1);
    FloatInverse inverse = new FloatInverse(ones, new double[64], 8, 0);
    measure(least, most, sign, -256, 255, coefficients -> rounded(inverse, coefficients)).check();
  }

  private static Errors measure(
      int least, int most, int sign, int lowest, int highest, UnaryOperator<int[]> inverse) {
    Random random = new Random(1180);
    Errors errors = new Errors();
    for (int i = 0; i < BLOCKS; i++) {
      double[] samples = new double[64];
      for (int n = 0; n < 64; n++) {
        samples[n] = sign * (least + random.nextInt(most - least + 1));
      }
      int[] coefficients =
          Arrays.stream(ReferenceDct.forward(samples))
              .mapToInt(c -> clip(Math.round(c), -2048, 2047))
              .toArray();
      double[] exact = ReferenceDct.inverse(Arrays.stream(coefficients).asDoubleStream().toArray());
      int[] actual = inverse.apply(coefficients);
      for (int n = 0; n < 64; n++) {
        errors.add(
            n, clip(actual[n], lowest, highest) - clip(Math.round(exact[n]), lowest, highest));
      }
    }
    return errors;
  }

  private static int[] passes(int[] coefficients) {
    int[] block = coefficients.clone();
    for (int column = 0; column < 8; column++) {
      InverseDct.pass(block, column, 8, InverseDct.SHIFT1);
    }
    for (int row = 0; row < 8; row++) {
      InverseDct.pass(block, 8 * row, 1, InverseDct.SHIFT2);
    }
    return block;
  }

  private static int[] rounded(FloatInverse inverse, int[] natural) {
    float[] samples = new float[64];
    inverse.group(group(natural), new long[0], 0, 1, samples, 0, 8);
    int[] rounded = new int[64];
    for (int n = 0; n < 64; n++) {
      rounded[n] = Math.round(samples[n]);
    }
    return rounded;
  }

  private static short[] group(int[] natural) {
    short[] group = new short[BlockGroup.LENGTH];
    for (int k = 0; k < 64; k++) {
      group[BlockGroup.BLOCKS * k] = (short) natural[ZigZag.natural(k)];
    }
    return group;
  }

  private static int[] transform(Kernels kernels, int[] natural) {
    short[] group = group(natural);
    long[] masks = new long[BlockGroup.BLOCKS];
    for (int k = 0; k < 64; k++) {
      masks[0] |= group[BlockGroup.BLOCKS * k] == 0 ? 0 : 1L << k;
    }
    int[] steps = new int[64];
    Arrays.fill(steps, 1);
    byte[] samples = new byte[8 * BlockGroup.SAMPLES];
    kernels.inverseDct(group, 0, masks, 0, 1, steps, samples, 0, BlockGroup.SAMPLES);
    int[] shifted = new int[64];
    for (int n = 0; n < 64; n++) {
      shifted[n] = (samples[n / 8 * BlockGroup.SAMPLES + n % 8] & 0xFF) - 128;
    }
    return shifted;
  }

  private static int clip(long value, int lowest, int highest) {
    return (int) Math.max(lowest, Math.min(highest, value));
  }

  /** Sums of errors, by place in the block. */
  private static final class Errors {
    private final long[] sums = new long[64];
    private final long[] squares = new long[64];
    private int peak;

    void add(int n, int error) {
      sums[n] += error;
      squares[n] += (long) error * error;
      peak = Math.max(peak, Math.abs(error));
    }

    /** The limits of IEEE 1180-1990, 3.3. */
    void check() {
      assertThat(peak).as("peak error").isLessThanOrEqualTo(1);
      for (int n = 0; n < 64; n++) {
        assertThat((double) squares[n] / BLOCKS).as("mean square at %d", n).isLessThan(0.06);
        assertThat((double) Math.abs(sums[n]) / BLOCKS).as("mean at %d", n).isLessThan(0.015);
      }
      double all = 64.0 * BLOCKS;
      assertThat(Arrays.stream(squares).sum() / all).as("mean square").isLessThan(0.02);
      assertThat(Math.abs(Arrays.stream(sums).sum()) / all).as("mean").isLessThan(0.0015);
    }
  }
}
