package org.zellige.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.InverseDct;
import org.zellige.transform.ZigZag;

/**
 * All blocks of a group at once give the samples of {@link InverseDct#blocks}; nothing else is
 * written. For kernels of any module: signatures name no type of the codec.
 */
public final class InverseDctCases {
  /** Transforms a group as {@code Kernels.inverseDct} says. */
  @FunctionalInterface
  public interface Transform {
    void transform(
        short[] coefficients,
        int coefficientOffset,
        long[] masks,
        int maskOffset,
        int blocks,
        int[] steps,
        byte[] samples,
        int offset,
        int stride);
  }

  private static final int GUARD = 13;

  private final Transform tested;
  private final Random random = new Random(11);
  private final int coefficientOffset = 5;
  private final int maskOffset = 3;
  private final short[] coefficients = new short[coefficientOffset + BlockGroup.LENGTH];
  private final long[] masks = new long[maskOffset + BlockGroup.BLOCKS];
  private final int[] steps = new int[64];

  public InverseDctCases(Transform tested) {
    this.tested = tested;
  }

  /** A test for each of them. */
  public Stream<DynamicTest> tests() {
    return Stream.of(
        dynamicTest("ordinary coefficients", this::ordinaryCoefficients),
        dynamicTest("parts of a group", this::partsOfAGroup),
        dynamicTest("some blocks are flat", this::someBlocksAreFlat),
        dynamicTest("some blocks have a top row alone", this::someBlocksHaveATopRowAlone),
        dynamicTest("coefficients keep to a corner", this::coefficientsKeepToACorner),
        dynamicTest("columns are missing", this::columnsAreMissing),
        dynamicTest("one block is untamed", this::oneBlockIsUntamed),
        dynamicTest("the limit of tame columns", this::theLimitOfTameColumns),
        dynamicTest("the limits of 16 bits", this::theLimitsOf16Bits),
        dynamicTest("sums wrap", this::sumsWrap),
        dynamicTest(
            "sums of magnitudes wrap back to small ones",
            this::sumsOfMagnitudesWrapBackToSmallOnes),
        dynamicTest("products wrap back to small ones", this::productsWrapBackToSmallOnes),
        dynamicTest("every DC", this::everyDc),
        dynamicTest("DC alone", this::dcAlone),
        dynamicTest("extremes of every coefficient", this::extremesOfEveryCoefficient),
        dynamicTest("mask bits of zero coefficients", this::maskBitsOfZeroCoefficients));
  }

  private void ordinaryCoefficients() {
    for (int i = 0; i < 4000; i++) {
      fillSteps(i % 2 == 0 ? 60 : 100);
      fill(random.nextInt(65), i % 2 == 0 ? 10 : 30);
      check(i % 2 == 0 ? BlockGroup.BLOCKS : someBlocks());
    }
  }

  private void partsOfAGroup() {
    for (int i = 0; i < 2000; i++) {
      int blocks = 1 + i % BlockGroup.BLOCKS;
      fillSteps(60);
      fill(20, 10);
      for (int b = blocks; b < BlockGroup.BLOCKS; b++) {
        coefficients[coefficientOffset + BlockGroup.BLOCKS * 9 + b] = (short) random.nextInt();
      }
      check(blocks);
    }
  }

  private void someBlocksAreFlat() {
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

  private void someBlocksHaveATopRowAlone() {
    for (int i = 0; i < 4000; i++) {
      fillSteps(1 + random.nextInt(255));
      fill(64, 1 << (1 + random.nextInt(14)));
      for (int b = 0; b < BlockGroup.BLOCKS; b++) {
        if (random.nextInt(i % 2 == 0 ? 2 : 16) != 0) {
          keepTopRow(b);
        }
      }
      check(BlockGroup.BLOCKS);
    }
  }

  private void coefficientsKeepToACorner() {
    for (int rows = 1; rows <= 8; rows++) {
      for (int columns = 1; columns <= 8; columns++) {
        fillSteps(50);
        fill(64, 100);
        keepCorner(rows, columns);
        check(BlockGroup.BLOCKS);
      }
    }
  }

  private void columnsAreMissing() {
    for (int bound : new int[] {20, 100}) {
      for (int present = 1; present < 256; present++) {
        fillSteps(50);
        fill(64, bound);
        keepColumns(present);
        check(BlockGroup.BLOCKS);
      }
    }
  }

  private void oneBlockIsUntamed() {
    for (int i = 0; i < 4000; i++) {
      fillSteps(16);
      fill(64, 16);
      int value = (i % 2 == 0 ? 1 : -1) * (500 + random.nextInt(16_000));
      set(random.nextInt(BlockGroup.BLOCKS), random.nextInt(64), (short) value);
      check(BlockGroup.BLOCKS);
    }
  }

  private void theLimitOfTameColumns() {
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

  private void theLimitsOf16Bits() {
    for (int i = 0; i < 8000; i++) {
      fillSteps(1 + random.nextInt(3));
      fill(64, 1);
      int some = 1 + random.nextInt(6);
      for (int b = 0; b < BlockGroup.BLOCKS; b++) {
        for (int n = 0; n < some; n++) {
          int power = 1 << (9 + random.nextInt(6));
          int value = power - 3 + random.nextInt(6);
          set(b, random.nextInt(64), (short) (random.nextBoolean() ? value : -value));
        }
      }
      check(BlockGroup.BLOCKS);
    }
  }

  private void sumsWrap() {
    for (int i = 0; i < 4000; i++) {
      fillSteps(i % 3 == 0 ? 8191 : 65_535);
      fill(random.nextInt(65), 32_768);
      check(i % 2 == 0 ? BlockGroup.BLOCKS : someBlocks());
    }
  }

  /** Eight magnitudes of a column whose sum is a multiple of 2³². */
  private void sumsOfMagnitudesWrapBackToSmallOnes() {
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

  /** Large coefficients of row 2 whose products, cut to 32 bits, look like those of small ones. */
  private void productsWrapBackToSmallOnes() {
    int k = ZigZag.position(16);
    int small = 1 << 24;
    int found = 0;
    for (int step = 65_535; step > 65_300; step--) {
      for (int c = Short.MAX_VALUE; c > 1 << 14; c--) {
        int value = c * step;
        int even = value * InverseDct.F_0_541;
        int odd = value * (InverseDct.F_0_541 + InverseDct.F_0_765);
        if (Math.abs(even) < small && Math.abs(odd) < small) {
          fill(0, 1);
          for (int b = 0; b < BlockGroup.BLOCKS; b++) {
            set(b, k, (short) c);
          }
          Arrays.fill(steps, step);
          check(BlockGroup.BLOCKS);
          found++;
        }
      }
    }
    assertThat(found).isPositive();
  }

  private void everyDc() {
    fill(3, 200);
    Arrays.fill(steps, 1);
    for (int step : new int[] {1, 2, 3, 16, 255, 4096, 65_535}) {
      steps[0] = step;
      for (int dc = Short.MIN_VALUE; dc <= Short.MAX_VALUE; dc += 16) {
        for (int b = 0; b < BlockGroup.BLOCKS; b++) {
          coefficients[coefficientOffset + b] = (short) (dc + b);
          // Every other block has nothing but DC, so that both forms meet in one group.
          if (b % 2 == 0) {
            clear(b, 1);
          }
        }
        check(BlockGroup.BLOCKS);
      }
    }
  }

  private void dcAlone() {
    for (int i = 0; i < 500; i++) {
      fillSteps(i % 2 == 0 ? 255 : 65_535);
      fill(1, 2048);
      check(someBlocks());
    }
  }

  private void extremesOfEveryCoefficient() {
    Arrays.fill(steps, 65_535);
    for (short value : new short[] {Short.MIN_VALUE, Short.MAX_VALUE, -1, 1}) {
      Arrays.fill(coefficients, value);
      Arrays.fill(masks, -1L);
      check(BlockGroup.BLOCKS);
    }
  }

  private void maskBitsOfZeroCoefficients() {
    for (int i = 0; i < 1000; i++) {
      fillSteps(i % 2 == 0 ? 20 : 65_535);
      fill(random.nextInt(65), i % 2 == 0 ? 10 : 1000);
      for (int b = 0; b < BlockGroup.BLOCKS; b++) {
        masks[maskOffset + b] |= random.nextLong();
      }
      check(BlockGroup.BLOCKS);
    }
  }

  private int someBlocks() {
    return 1 + random.nextInt(BlockGroup.BLOCKS);
  }

  /** Compares all samples that count; those of other blocks may be anything, but the rest stays. */
  private void check(int blocks) {
    for (int b = blocks; b < BlockGroup.BLOCKS; b++) {
      masks[maskOffset + b] = random.nextLong();
      coefficients[coefficientOffset + b] = (short) random.nextInt();
    }
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
    tested.transform(
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
    Arrays.fill(coefficients, (short) 0);
    Arrays.fill(masks, 0);
    for (int b = 0; b < BlockGroup.BLOCKS; b++) {
      int last = count == 0 ? 0 : 1 + random.nextInt(count);
      for (int k = 0; k < last; k++) {
        set(b, k, (short) (random.nextInt(2 * bound) - bound));
      }
    }
  }

  /** Sets a coefficient of a block by its zig-zag position. */
  private void set(int b, int k, short value) {
    coefficients[coefficientOffset + BlockGroup.BLOCKS * k + b] = value;
    long bit = 1L << k;
    masks[maskOffset + b] = value == 0 ? masks[maskOffset + b] & ~bit : masks[maskOffset + b] | bit;
  }

  private void clear(int b, int first) {
    for (int k = first; k < 64; k++) {
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
        clearPosition(n);
      }
    }
  }

  private void keepColumns(int present) {
    for (int n = 0; n < 64; n++) {
      if ((present >> (n % 8) & 1) == 0) {
        clearPosition(n);
      }
    }
  }

  private void clearPosition(int natural) {
    for (int b = 0; b < BlockGroup.BLOCKS; b++) {
      set(b, ZigZag.position(natural), (short) 0);
    }
  }
}
