package org.zellige.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All blocks of a group at once give the samples of {@link InverseDct#blocks}. */
class ScalarInverseDctTest {
  private static final int GUARD = 13;

  private final ScalarInverseDct atOnce = new ScalarInverseDct(0);
  private final Random random = new Random(11);
  private final int coefficientOffset = 5;
  private final int maskOffset = 3;
  private final short[] coefficients = new short[coefficientOffset + BlockGroup.LENGTH];
  private final long[] masks = new long[maskOffset + BlockGroup.BLOCKS];
  private final int[] steps = new int[64];

  @Test
  void agreesOnOrdinaryCoefficients() {
    for (int i = 0; i < 2000; i++) {
      fillSteps(60);
      fill(random.nextInt(65), 10);
      check(BlockGroup.BLOCKS);
    }
  }

  @Test
  void agreesOnPartsOfAGroup() {
    for (int i = 0; i < 2000; i++) {
      fillSteps(60);
      fill(20, 10);
      for (int b = 1 + i % BlockGroup.BLOCKS; b < BlockGroup.BLOCKS; b++) {
        masks[maskOffset + b] = random.nextLong();
        coefficients[coefficientOffset + BlockGroup.BLOCKS * 9 + b] = (short) random.nextInt();
      }
      check(1 + i % BlockGroup.BLOCKS);
    }
  }

  @Test
  void agreesWhereSomeBlocksAreFlat() {
    for (int i = 0; i < 2000; i++) {
      fillSteps(60);
      fill(30, 10);
      for (int b = 0; b < BlockGroup.BLOCKS; b++) {
        if (random.nextInt(BlockGroup.BLOCKS) < i % 17) {
          clear(b, 1);
        }
      }
      check(BlockGroup.BLOCKS);
    }
  }

  @Test
  void agreesWhereColumnsAreMissing() {
    for (int present = 1; present < 256; present++) {
      fillSteps(20);
      fill(64, 20);
      for (int n = 0; n < 64; n++) {
        if ((present >> (n & 7) & 1) == 0) {
          clearPosition(ZigZag.position(n));
        }
      }
      check(BlockGroup.BLOCKS);
    }
  }

  @Test
  void agreesWhereOneBlockIsUntamed() {
    for (int i = 0; i < 4000; i++) {
      fillSteps(16);
      fill(64, 16);
      int value = (i % 2 == 0 ? 1 : -1) * (500 + random.nextInt(16_000));
      set(random.nextInt(BlockGroup.BLOCKS), random.nextInt(64), (short) value);
      check(BlockGroup.BLOCKS);
    }
  }

  @Test
  void agreesAboutTheLimitOfTameColumns() {
    Arrays.fill(steps, 1);
    for (int i = 0; i < 20_000; i++) {
      fill(0, 1);
      for (int b = 0; b < BlockGroup.BLOCKS; b++) {
        int column = random.nextInt(8);
        int share = 1 + random.nextInt(8);
        for (int v = 0; v < share; v++) {
          int value = (2930 + random.nextInt(40)) / share;
          int k = ZigZag.position(8 * random.nextInt(8) + column);
          set(b, k, (short) (random.nextBoolean() ? value : -value));
        }
      }
      check(BlockGroup.BLOCKS);
    }
  }

  @Test
  void agreesWhereSumsWrap() {
    for (int i = 0; i < 2000; i++) {
      fillSteps(i % 2 == 0 ? 65_535 : 8191);
      fill(random.nextInt(65), 32_768);
      check(BlockGroup.BLOCKS);
    }
  }

  /** Eight magnitudes of a column whose sum is a multiple of 2³². */
  @Test
  void agreesWhereSumsOfMagnitudesWrapBackToSmallOnes() {
    Arrays.fill(steps, 1 << 14);
    fill(0, 1);
    for (int b = 0; b < BlockGroup.BLOCKS; b++) {
      for (int v = 0; v < 8; v++) {
        set(b, ZigZag.position(8 * v), Short.MIN_VALUE);
      }
    }
    check(BlockGroup.BLOCKS);
    Arrays.fill(steps, 65_535);
    check(BlockGroup.BLOCKS);
  }

  @Test
  void takesMaskBitsOfZeroCoefficients() {
    for (int i = 0; i < 500; i++) {
      fillSteps(20);
      fill(20, 10);
      for (int b = 0; b < BlockGroup.BLOCKS; b++) {
        masks[maskOffset + b] |= random.nextLong();
      }
      check(BlockGroup.BLOCKS);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8, 32, 128})
  void blocksOfBlackAndWhiteAreTame(int step) {
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
      assertThat(new InverseLanes().transform(group, 0, -1L, steps, out, 0, BlockGroup.SAMPLES))
          .isTrue();
    }
  }

  @Test
  void writesNothingWhereItCannotTransform() {
    Arrays.fill(steps, 1);
    fill(0, 1);
    set(7, 0, (short) 2960);
    byte[] out = new byte[BlockGroup.LENGTH];
    InverseLanes lanes = new InverseLanes();
    assertThat(lanes.transform(coefficients, coefficientOffset, 1, steps, out, 0, 128)).isFalse();
    assertThat(out).containsOnly(0);
    set(7, 0, (short) 2900);
    assertThat(lanes.transform(coefficients, coefficientOffset, 1, steps, out, 0, 128)).isTrue();
    assertThat(out).contains(-1);
  }

  private void check(int blocks) {
    int offset = GUARD + random.nextInt(4);
    int stride = BlockGroup.SAMPLES + random.nextInt(8);
    byte[] expected = new byte[2 * GUARD + 8 * stride];
    random.nextBytes(expected);
    byte[] actual = expected.clone();
    InverseDct.blocks(
        coefficients,
        coefficientOffset,
        masks,
        maskOffset,
        blocks,
        steps,
        expected,
        offset,
        stride);
    atOnce.transform(
        coefficients, coefficientOffset, masks, maskOffset, blocks, steps, actual, offset, stride);
    for (int row = 0; row < 8; row++) {
      int unused = offset + row * stride + 8 * blocks;
      int end = offset + row * stride + BlockGroup.SAMPLES;
      Arrays.fill(expected, unused, end, (byte) 0);
      Arrays.fill(actual, unused, end, (byte) 0);
    }
    assertThat(actual).isEqualTo(expected);
  }

  private void fillSteps(int bound) {
    for (int k = 0; k < 64; k++) {
      steps[k] = 1 + random.nextInt(bound);
    }
  }

  /** Gives each block up to {@code count} coefficients of a magnitude up to {@code bound}. */
  private void fill(int count, int bound) {
    for (int b = 0; b < BlockGroup.BLOCKS; b++) {
      clear(b, 0);
      int last = count == 0 ? 0 : 1 + random.nextInt(count);
      for (int k = 0; k < last; k++) {
        set(b, k, (short) (random.nextInt(2 * bound) - bound));
      }
    }
  }

  private void clear(int b, int first) {
    for (int k = first; k < 64; k++) {
      set(b, k, (short) 0);
    }
  }

  private void clearPosition(int k) {
    for (int b = 0; b < BlockGroup.BLOCKS; b++) {
      set(b, k, (short) 0);
    }
  }

  private void set(int b, int k, short value) {
    coefficients[coefficientOffset + BlockGroup.BLOCKS * k + b] = value;
    long bit = 1L << k;
    masks[maskOffset + b] = value == 0 ? masks[maskOffset + b] & ~bit : masks[maskOffset + b] | bit;
  }
}
