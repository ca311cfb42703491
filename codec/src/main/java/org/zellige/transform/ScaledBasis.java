package org.zellige.transform;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The one-dimensional inverse DCT from up to eight frequencies to another number of samples, as a
 * matrix: {@code sample[n] = Σ weight[n][k] · coefficient[k] / 2^fractionBits}.
 *
 * <p>A weight is 1 for k = 0, else √2·cos((2n + 1)·k·π / 2·size), in fixed point. libjpeg computes
 * these transforms by factorisations whose constants are rounded one by one, so its weights differ
 * from the rounded cosines by up to two units; those here are what its factorisations give for unit
 * vectors. As a pass of theirs rounds at its end alone, the matrix gives the same bits.
 *
 * @param size samples out, 1…16 without 8
 * @param fractionBits of the weights
 * @param weights eight for each sample of the first half, the middle one included: the other half
 *     has the same weights in reverse order, with the opposite sign where k is odd
 */
public record ScaledBasis(int size, int fractionBits, int[] weights) {
  /** Frequencies that a pass takes in. */
  private static final int FREQUENCIES = 8;

  /**
   * The weights by size, of jidctint.c in libjpeg 7 and later. But those to 2 and 4 samples, from
   * jidctred.c, use all frequencies: their samples are the means of those of the full transform,
   * and their weights are the means of its weights.
   */
  private static final String TABLE =
      """
      1:
        8192
      2:
        32768 29692 0 -10426 0 6967 0 -5906
      3:
        8192 10033 5793
        8192 0 -11586
      4:
        16384 20995 15137 7373 0 -4926 -6270 -4176
        16384 8697 -15137 -17799 0 11893 6270 -1730
      5:
        8192 11019 9372 6810 3580
        8192 6810 -3580 -11018 -9372
        8192 0 -11584 0 11584
      6:
        8192 11190 10033 8192 5793 2998
        8192 8192 0 -8192 -11586 -8192
        8192 2998 -10033 -8192 5793 11190
      7:
        8192 11295 10438 9058 7223 5027 2578
        8192 9058 2578 -5027 -10438 -11295 -7223
        8192 5027 -7223 -11295 -2578 9058 10438
        8192 0 -11585 0 11585 0 -11585
      9:
        8192 11409 10887 10033 8875 7447 5793 3962
        8192 10033 5793 0 -5793 -10033 -11586 -10033
        8192 7447 -2012 -10033 -10887 -3962 5793 11409
        8192 3962 -8875 -10033 2012 11409 5793 -7447
        8192 0 -11586 0 11586 0 -11586 0
      10:
        8192 11443 11019 10322 9373 8192 6810 5260
        8192 10323 6810 1812 -3580 -8192 -11018 -11442
        8192 8192 0 -8192 -11586 -8192 0 8192
        8192 5260 -6810 -11442 -3580 8192 11018 1812
        8192 1812 -11019 -5260 9373 8192 -6810 -10322
      11:
        8192 11468 11116 10538 9746 8756 7587 6264
        8192 10538 7587 3264 -1649 -6263 -9746 -11467
        8192 8756 1649 -6263 -11116 -10537 -4812 3264
        8192 6264 -4812 -11467 -7587 3264 11116 8756
        8192 3264 -9746 -8755 4813 11467 1649 -10538
        8192 0 -11585 0 11585 0 -11585 0
      12:
        8192 11487 11190 10703 10033 9192 8192 7053
        8192 10703 8192 4433 0 -4433 -8192 -10703
        8192 9192 2998 -4433 -10033 -11485 -8192 -1512
        8192 7053 -2998 -10703 -10033 -1512 8192 11486
        8192 4433 -8192 -10704 0 10704 8192 -4433
        8192 1513 -11190 -4433 10033 7053 -8192 -9191
      13:
        8192 11499 11249 10832 10258 9534 8672 7682
        8192 10832 8672 5384 1397 -2773 -6581 -9534
        8192 9534 4108 -2773 -8672 -11502 -10258 -5384
        8192 7682 -1396 -9534 -11248 -5384 4108 10832
        8192 5384 -6581 -11500 -4108 7682 11248 2773
        8192 2773 -10258 -7682 6581 10832 -1397 -11500
        8192 0 -11585 0 11585 0 -11585 0
      14:
        8192 11513 11295 10935 10438 9810 9058 8192
        8192 10935 9058 6164 2578 -1297 -5026 -8192
        8192 9810 5027 -1297 -7223 -10934 -11295 -8192
        8192 8192 0 -8192 -11586 -8192 0 8192
        8192 6164 -5027 -11512 -7223 3826 11295 8192
        8192 3826 -9058 -9809 2578 11512 5026 -8192
        8192 1297 -11295 -3826 10438 6164 -9058 -8192
      15:
        8192 11522 11332 11018 10584 10033 9373 8609
        8192 11019 9372 6810 3580 0 -3580 -6810
        8192 10033 5792 0 -5792 -10033 -11586 -10033
        8192 8609 1211 -6810 -11332 -10033 -3580 4712
        8192 6810 -3580 -11018 -9372 0 9373 11018
        8192 4712 -7753 -11018 -1211 10033 9373 -2409
        8192 2409 -10584 -6810 7753 10033 -3580 -11522
        8192 0 -11584 0 11584 0 -11586 0
      16:
        8192 11529 11363 11086 10703 10217 9632 8956
        8192 11086 9633 7350 4433 1136 -2260 -5461
        8192 10217 6437 1136 -4433 -8955 -11363 -11086
        8192 8956 2260 -5461 -10703 -11086 -6436 1137
        8192 7350 -2260 -10217 -10703 -3363 6436 11529
        8192 5461 -6437 -11529 -4433 7349 11363 3363
        8192 3363 -9633 -8955 4433 11529 2260 -10217
        8192 1136 -11363 -3363 10703 5461 -9632 -7350
      """;

  /**
   * The transform to a number of samples.
   *
   * @param size 1…16 without 8
   */
  public static ScaledBasis of(int size) {
    int[] weights =
        TABLE
            .lines()
            .dropWhile(line -> !line.equals(size + ":"))
            .skip(1)
            .takeWhile(line -> !line.endsWith(":"))
            .flatMapToInt(ScaledBasis::row)
            .toArray();
    return new ScaledBasis(size, Integer.numberOfTrailingZeros(weights[0]), weights);
  }

  /** A row, filled up with zeros. */
  private static IntStream row(String line) {
    IntStream given = Arrays.stream(line.strip().split(" ")).mapToInt(Integer::parseInt);
    return Arrays.stream(Arrays.copyOf(given.toArray(), FREQUENCIES));
  }

  /** Whether a frequency counts. */
  boolean uses(int frequency) {
    return IntStream.range(0, weights.length)
        .anyMatch(i -> i % FREQUENCIES == frequency && weights[i] != 0);
  }

  /** The zig-zag positions of a block that count, as bits. */
  public long positions() {
    long all = 0;
    for (int n = 0; n < 64; n++) {
      if (uses(n / FREQUENCIES) && uses(n % FREQUENCIES)) {
        all |= 1L << ZigZag.position(n);
      }
    }
    return all;
  }

  /**
   * Right shift of the sums of the first pass (over columns), rounded.
   *
   * @param precision bits per sample, 8…12
   */
  public int firstShift(int precision) {
    return fractionBits - keptBits(precision);
  }

  /**
   * Right shift of the sums of the second pass (over rows), rounded; it also takes out the factor
   * 8.
   *
   * @param precision bits per sample, 8…12
   */
  public int secondShift(int precision) {
    return fractionBits + keptBits(precision) + 3;
  }

  /** Fraction bits kept between the passes: samples of more than 8 bits leave room for one. */
  private static int keptBits(int precision) {
    return precision == 8 ? 2 : 1;
  }

  /**
   * Transforms one row or column.
   *
   * @param in holds frequency k at {@code inAt + k·inStep}; zero if it does not count
   * @param out receives sample n at {@code outAt + n·outStep}
   * @param shift right shift of the sums, rounded
   */
  public void transform(
      int[] in, int inAt, int inStep, int[] out, int outAt, int outStep, int shift) {
    // 64 bits, as in libjpeg: quantisation steps may be large.
    long x0 = in[inAt];
    long x1 = in[inAt + inStep];
    long x2 = in[inAt + 2 * inStep];
    long x3 = in[inAt + 3 * inStep];
    long x4 = in[inAt + 4 * inStep];
    long x5 = in[inAt + 5 * inStep];
    long x6 = in[inAt + 6 * inStep];
    long x7 = in[inAt + 7 * inStep];
    long flat = (x0 << fractionBits) + (1L << (shift - 1));
    int[] w = weights;
    int first = outAt;
    int last = outAt + (size - 1) * outStep;
    for (int i = 0; i < w.length; i += FREQUENCIES) {
      long same = flat + w[i + 2] * x2 + w[i + 4] * x4 + w[i + 6] * x6;
      long opposite = w[i + 1] * x1 + w[i + 3] * x3 + w[i + 5] * x5 + w[i + 7] * x7;
      out[first] = (int) ((same + opposite) >> shift);
      out[last] = (int) ((same - opposite) >> shift);
      first += outStep;
      last -= outStep;
    }
  }

  /** Pairs of samples at the same distance from either end; in the middle both are the same. */
  public int pairs() {
    return weights.length / FREQUENCIES;
  }

  /**
   * Makes a pair of samples of many rows or columns at once. C2 makes vectors of loops that are
   * long and have one index for all arrays.
   *
   * @param in by frequency, the values of all; none greater than {@link #largestOfLanes}, zeros
   *     where the frequency does not count
   * @param length how many
   * @param pair number of the pair, from the ends
   * @param shift right shift of the sums, rounded
   * @param first receives the sample of the first half of each
   * @param last receives that of the other half
   */
  void pair(int[][] in, int length, int pair, int shift, int[] first, int[] last) {
    int at = FREQUENCIES * pair;
    int round = 1 << (shift - 1);
    int w0 = 1 << fractionBits;
    int w1 = weights[at + 1];
    int w2 = weights[at + 2];
    int w3 = weights[at + 3];
    int w4 = weights[at + 4];
    int w5 = weights[at + 5];
    int w6 = weights[at + 6];
    int w7 = weights[at + 7];
    int[] x0 = in[0];
    int[] x1 = in[1];
    int[] x2 = in[2];
    int[] x3 = in[3];
    int[] x4 = in[4];
    int[] x5 = in[5];
    int[] x6 = in[6];
    int[] x7 = in[7];
    for (int i = 0; i < length; i++) {
      int same = round + w0 * x0[i] + w2 * x2[i] + w4 * x4[i] + w6 * x6[i];
      int opposite = w1 * x1[i] + w3 * x3[i] + w5 * x5[i] + w7 * x7[i];
      first[i] = (same + opposite) >> shift;
      last[i] = (same - opposite) >> shift;
    }
  }

  /**
   * The largest magnitude with which all sums of {@link #pair} stay within 32 bits.
   *
   * @param shift of the transform
   */
  int largestOfLanes(int shift) {
    int largestSum = 0;
    for (int i = 0; i < weights.length; i += FREQUENCIES) {
      int sum = 1 << fractionBits;
      for (int k = 1; k < FREQUENCIES; k++) {
        sum += Math.abs(weights[i + k]);
      }
      largestSum = Math.max(largestSum, sum);
    }
    return (Integer.MAX_VALUE - (1 << (shift - 1))) / largestSum;
  }
}
