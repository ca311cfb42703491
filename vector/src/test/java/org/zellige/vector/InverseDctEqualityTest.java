package org.zellige.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.InverseDct;
import org.zellige.transform.Kernels;
import org.zellige.transform.ScalarKernels;
import org.zellige.transform.ZigZag;

/** The vector inverse DCT gives the samples of the scalar one, and writes nothing elsewhere. */
class InverseDctEqualityTest {
  private static final int GUARD = 13;
  private static final int LONGEST_STRIDE = BlockGroup.SAMPLES + 7;

  private final Kernels scalar = new ScalarKernels();
  private final Kernels vector = Requested.kernels();
  private final Random random = new Random(1);

  private final int coefficientOffset = 5;
  private final int maskOffset = 3;
  private final short[] coefficients = new short[coefficientOffset + BlockGroup.LENGTH];
  private final long[] masks = new long[maskOffset + BlockGroup.BLOCKS];
  private final int[] steps = new int[64];

  @Test
  void agreesOnOrdinaryCoefficients() {
    for (int i = 0; i < 4000; i++) {
      fillSteps(100);
      fillCoefficients(random.nextInt(65), 30);
      check(1 + random.nextInt(16));
    }
  }

  @Test
  void agreesWhereCoefficientsKeepToACorner() {
    for (int rows = 1; rows <= 8; rows++) {
      for (int columns = 1; columns <= 8; columns++) {
        fillSteps(50);
        fillCoefficients(64, 100);
        keepCorner(rows, columns);
        check(16);
      }
    }
  }

  @Test
  void agreesWhereColumnsAreMissing() {
    for (int present = 1; present < 256; present++) {
      fillSteps(50);
      fillCoefficients(64, 100);
      keepColumns(present);
      check(16);
    }
  }

  @Test
  void agreesWhereSumsWrap() {
    for (int i = 0; i < 4000; i++) {
      fillSteps(65_535);
      fillCoefficients(random.nextInt(65), 32_768);
      check(1 + random.nextInt(16));
    }
  }

  @Test
  void agreesAboutTheLimitsOf16Bits() {
    for (int i = 0; i < 8000; i++) {
      fillSteps(1 + random.nextInt(3));
      fillCoefficients(64, 1);
      int some = 1 + random.nextInt(6);
      for (int b = 0; b < BlockGroup.BLOCKS; b++) {
        for (int n = 0; n < some; n++) {
          int power = 1 << (9 + random.nextInt(6));
          int value = power - 3 + random.nextInt(6);
          set(b, random.nextInt(64), (short) (random.nextBoolean() ? value : -value));
        }
      }
      check(16);
    }
  }

  @Test
  void agreesWhereSomeBlocksHaveATopRowAlone() {
    for (int i = 0; i < 4000; i++) {
      fillSteps(1 + random.nextInt(255));
      fillCoefficients(64, 1 << (1 + random.nextInt(14)));
      for (int b = 0; b < BlockGroup.BLOCKS; b++) {
        if (random.nextInt(i % 2 == 0 ? 2 : 16) != 0) {
          keepTopRow(b);
        }
      }
      check(16);
    }
  }

  /** Large coefficients of row 2 whose products, cut to 32 bits, look like those of small ones. */
  @Test
  void agreesWhereSumsWrapBackToSmallOnes() {
    int k = ZigZag.position(16);
    int small = 1 << 24;
    int found = 0;
    for (int step = 65_535; step > 65_300; step--) {
      for (int c = Short.MAX_VALUE; c > 1 << 14; c--) {
        int value = c * step;
        int even = value * InverseDct.F_0_541;
        int odd = value * (InverseDct.F_0_541 + InverseDct.F_0_765);
        if (Math.abs(even) < small && Math.abs(odd) < small) {
          fillCoefficients(0, 1);
          for (int b = 0; b < BlockGroup.BLOCKS; b++) {
            set(b, k, (short) c);
          }
          Arrays.fill(steps, step);
          check(16);
          found++;
        }
      }
    }
    assertThat(found).isPositive();
  }

  @Test
  void agreesOnEveryDc() {
    fillCoefficients(3, 200);
    Arrays.fill(steps, 1);
    for (int step : new int[] {1, 2, 3, 16, 255, 4096, 65_535}) {
      steps[0] = step;
      for (int dc = Short.MIN_VALUE; dc <= Short.MAX_VALUE; dc += 16) {
        for (int b = 0; b < BlockGroup.BLOCKS; b++) {
          coefficients[coefficientOffset + b] = (short) (dc + b);
          // Every other block has nothing but DC, so that both forms meet in one group.
          if (b % 2 == 0) {
            clearAc(b);
          }
        }
        check(16);
      }
    }
  }

  @Test
  void agreesOnDcAlone() {
    for (int i = 0; i < 500; i++) {
      fillSteps(i % 2 == 0 ? 255 : 65_535);
      fillCoefficients(1, 2048);
      check(1 + random.nextInt(16));
    }
  }

  @Test
  void agreesOnExtremesOfEveryCoefficient() {
    Arrays.fill(steps, 65_535);
    for (short value : new short[] {Short.MIN_VALUE, Short.MAX_VALUE, -1, 1}) {
      Arrays.fill(coefficients, value);
      Arrays.fill(masks, -1L);
      check(16);
    }
  }

  @Test
  void takesMaskBitsOfZeroCoefficients() {
    for (int i = 0; i < 500; i++) {
      fillSteps(65_535);
      fillCoefficients(random.nextInt(65), 1000);
      for (int b = 0; b < BlockGroup.BLOCKS; b++) {
        masks[maskOffset + b] |= random.nextLong();
      }
      check(16);
    }
  }

  /** Compares all samples that count; those of other blocks may be anything, but the rest stays. */
  private void check(int blocks) {
    for (int b = blocks; b < BlockGroup.BLOCKS; b++) {
      masks[maskOffset + b] = random.nextLong();
      coefficients[coefficientOffset + b] = (short) random.nextInt();
    }
    int offset = GUARD + random.nextInt(4);
    int stride = BlockGroup.SAMPLES + random.nextInt(8);
    byte[] expected = samples();
    byte[] actual = expected.clone();
    scalar.inverseDct(
        coefficients,
        coefficientOffset,
        masks,
        maskOffset,
        blocks,
        steps,
        expected,
        offset,
        stride);
    vector.inverseDct(
        coefficients, coefficientOffset, masks, maskOffset, blocks, steps, actual, offset, stride);
    for (int row = 0; row < 8; row++) {
      int unused = offset + row * stride + 8 * blocks;
      int end = offset + row * stride + BlockGroup.SAMPLES;
      Arrays.fill(expected, unused, end, (byte) 0);
      Arrays.fill(actual, unused, end, (byte) 0);
    }
    assertThat(actual).isEqualTo(expected);
  }

  private byte[] samples() {
    byte[] samples = new byte[2 * GUARD + 8 * LONGEST_STRIDE];
    random.nextBytes(samples);
    return samples;
  }

  private void fillSteps(int bound) {
    for (int k = 0; k < 64; k++) {
      steps[k] = 1 + random.nextInt(bound);
    }
  }

  /** Gives each block up to {@code count} coefficients of a magnitude up to {@code bound}. */
  private void fillCoefficients(int count, int bound) {
    Arrays.fill(coefficients, (short) 0);
    Arrays.fill(masks, 0);
    for (int b = 0; b < BlockGroup.BLOCKS; b++) {
      int last = count == 0 ? 0 : 1 + random.nextInt(count);
      for (int k = 0; k < last; k++) {
        set(b, k, (short) (random.nextInt(2 * bound) - bound));
      }
    }
  }

  private void set(int b, int k, short value) {
    coefficients[coefficientOffset + BlockGroup.BLOCKS * k + b] = value;
    long bit = 1L << k;
    masks[maskOffset + b] = value == 0 ? masks[maskOffset + b] & ~bit : masks[maskOffset + b] | bit;
  }

  private void clearAc(int b) {
    for (int k = 1; k < 64; k++) {
      set(b, k, (short) 0);
    }
  }

  private void keepTopRow(int b) {
    for (int k = 0; k < 64; k++) {
      if (ZigZag.natural(k) >= 8) {
        set(b, k, (short) 0);
      }
    }
  }

  private void keepCorner(int rows, int columns) {
    for (int n = 0; n < 64; n++) {
      if (n / 8 >= rows || n % 8 >= columns) {
        clear(n);
      }
    }
  }

  private void keepColumns(int present) {
    for (int n = 0; n < 64; n++) {
      if ((present >> (n % 8) & 1) == 0) {
        clear(n);
      }
    }
  }

  private void clear(int natural) {
    for (int b = 0; b < BlockGroup.BLOCKS; b++) {
      set(b, ZigZag.position(natural), (short) 0);
    }
  }
}
