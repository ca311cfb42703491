package org.zellige.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Errors of an inverse DCT against one in double precision, by place in the block. */
final class DctErrors {
  private static final int BLOCKS = 10_000;

  private final long[] sums = new long[64];
  private final long[] squares = new long[64];
  private int peak;

  private DctErrors() {}

  /**
   * Measures as IEEE 1180-1990 does: random samples, their rounded coefficients, and what comes
   * back.
   *
   * @param precision bits per sample, for the range of coefficients
   * @param least smallest random sample
   * @param most largest random sample
   * @param sign with which they are taken
   * @param range results are cut to −range…range − 1
   * @param inverse from coefficients in natural order to level-shifted samples
   */
  static DctErrors measure(
      int precision, int least, int most, int sign, int range, UnaryOperator<int[]> inverse) {
    Random random = new Random(1180);
    DctErrors errors = new DctErrors();
    int limit = 1 << precision + 3;
    for (int i = 0; i < BLOCKS; i++) {
      double[] samples = new double[64];
      for (int n = 0; n < 64; n++) {
        samples[n] = sign * (least + random.nextInt(most - least + 1));
      }
      int[] coefficients =
          Arrays.stream(ReferenceDct.forward(samples))
              .mapToInt(c -> clip(Math.round(c), limit))
              .toArray();
      double[] exact = ReferenceDct.inverse(Arrays.stream(coefficients).asDoubleStream().toArray());
      int[] actual = inverse.apply(coefficients);
      for (int n = 0; n < 64; n++) {
        errors.add(n, clip(actual[n], range) - clip(Math.round(exact[n]), range));
      }
    }
    return errors;
  }

  private static int clip(long value, int range) {
    return (int) Math.max(-range, Math.min(range - 1, value));
  }

  private void add(int n, int error) {
    sums[n] += error;
    squares[n] += (long) error * error;
    peak = Math.max(peak, Math.abs(error));
  }

  /** The limits of IEEE 1180-1990, 3.3. */
  void checkStandard() {
    check(1, 0.06, 0.015, 0.02, 0.0015);
  }

  /**
   * Checks limits.
   *
   * @param peakLimit of any error
   * @param square limit of the mean square at each place
   * @param mean limit of the mean at each place
   * @param squareOfAll limit of the mean square of all
   * @param meanOfAll limit of the mean of all
   */
  void check(int peakLimit, double square, double mean, double squareOfAll, double meanOfAll) {
    assertThat(peak).as("peak error").isLessThanOrEqualTo(peakLimit);
    for (int n = 0; n < 64; n++) {
      assertThat((double) squares[n] / BLOCKS).as("mean square at %d", n).isLessThan(square);
      assertThat((double) Math.abs(sums[n]) / BLOCKS).as("mean at %d", n).isLessThan(mean);
    }
    double all = 64.0 * BLOCKS;
    assertThat(Arrays.stream(squares).sum() / all).as("mean square").isLessThan(squareOfAll);
    assertThat(Math.abs(Arrays.stream(sums).sum()) / all).as("mean").isLessThan(meanOfAll);
  }
}
