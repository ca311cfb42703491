package org.zellige.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.InverseDct;
import org.zellige.transform.ScaledBasis;
import org.zellige.transform.ZigZag;

/**
 * Blocks side by side have the samples that {@link ScaledBasis#transform} gives each alone, which
 * libjpeg's files check; nothing else is written. For kernels of any module: signatures name no
 * type of the codec.
 */
public final class ScaledInverseCases {
  /** Transforms blocks as {@code Kernels.scaledInverse} says. */
  @FunctionalInterface
  public interface Transform {
    void transform(
        int[] steps,
        int size,
        short[] coefficients,
        long[] masks,
        int firstBlock,
        int blocks,
        byte[] samples,
        int offset,
        int stride);
  }

  private static final int GUARD = 13;

  /** Groups in the row, the last of which is transformed. */
  private static final int GROUPS = 2;

  private static final int FIRST_BLOCK = (GROUPS - 1) * BlockGroup.BLOCKS;

  private final Transform tested;
  private final Random random = new Random(1);
  private final short[] coefficients = new short[GROUPS * BlockGroup.LENGTH];
  private final long[] masks = new long[GROUPS * BlockGroup.BLOCKS];
  private final int[] steps = new int[64];
  private ScaledBasis basis = ScaledBasis.of(1);

  public ScaledInverseCases(Transform tested) {
    this.tested = tested;
  }

  /** A test for each size. */
  public Stream<DynamicTest> tests() {
    return IntStream.rangeClosed(1, 16)
        .filter(size -> size != 8)
        .mapToObj(size -> dynamicTest("size " + size, () -> check(size)));
  }

  private void check(int size) {
    basis = ScaledBasis.of(size);
    for (int i = 0; i < 100; i++) {
      magnitudesAndSteps();
      cornersAndFlatBlocks(1 + i % 8, 1 + i / 8 % 8);
      theLimitOfSumsOf32Bits();
    }
    extremes();
  }

  private void magnitudesAndSteps() {
    for (int magnitude : new int[] {1, 30, 1000, 32_767}) {
      for (int step : new int[] {1, 16, 255, 65_535}) {
        Arrays.fill(steps, step);
        fill(8, 8, magnitude);
        check();
      }
    }
  }

  private void cornersAndFlatBlocks(int rows, int columns) {
    Arrays.fill(steps, 20);
    fill(rows, columns, 40);
    for (int b = 0; b < BlockGroup.BLOCKS; b++) {
      if (random.nextBoolean()) {
        masks[FIRST_BLOCK + b] &= 1;
        for (int k = 1; k < 64; k++) {
          coefficients[at(b, k)] = 0;
        }
      }
    }
    check();
  }

  /** Single coefficients about which the sums of a pass begin not to fit. */
  private void theLimitOfSumsOf32Bits() {
    Arrays.fill(steps, 1);
    fill(8, 8, 10);
    for (int n = 0; n < 3; n++) {
      int power = 1 << 11 + random.nextInt(4);
      int value = power - 2 + random.nextInt(4);
      set(
          random.nextInt(BlockGroup.BLOCKS),
          random.nextInt(64),
          (short) (random.nextBoolean() ? value : -value));
    }
    check();
  }

  private void extremes() {
    for (int step : new int[] {1, 65_535}) {
      Arrays.fill(steps, step);
      for (short value : new short[] {Short.MIN_VALUE, Short.MAX_VALUE, 16_384, 16_383, -1}) {
        Arrays.fill(coefficients, value);
        Arrays.fill(masks, -1L);
        check();
        Arrays.fill(masks, 1L);
        check();
      }
    }
  }

  /** Gives blocks coefficients in a corner, a quarter of them. */
  private void fill(int rows, int columns, int magnitude) {
    Arrays.fill(coefficients, (short) 0);
    Arrays.fill(masks, 0);
    for (int b = 0; b < BlockGroup.BLOCKS; b++) {
      for (int n = 0; n < 64; n++) {
        if (n / 8 < rows && n % 8 < columns && random.nextInt(4) == 0) {
          set(b, ZigZag.position(n), (short) (random.nextInt(2 * magnitude + 1) - magnitude));
        }
      }
    }
  }

  private void set(int b, int k, short value) {
    coefficients[at(b, k)] = value;
    masks[FIRST_BLOCK + b] |= 1L << k;
  }

  private static int at(int b, int k) {
    return BlockGroup.index(FIRST_BLOCK + b) + BlockGroup.BLOCKS * k;
  }

  /** Compares all samples that count; those of other blocks may be anything, but the rest stays. */
  private void check() {
    int size = basis.size();
    int blocks = random.nextBoolean() ? BlockGroup.BLOCKS : 1 + random.nextInt(BlockGroup.BLOCKS);
    int row = BlockGroup.BLOCKS * size;
    int offset = GUARD + random.nextInt(4);
    int stride = row + random.nextInt(8);
    byte[] expected = new byte[2 * GUARD + size * stride];
    random.nextBytes(expected);
    byte[] actual = expected.clone();
    for (int b = 0; b < blocks; b++) {
      transform(b, expected, offset + size * b, stride);
    }
    tested.transform(steps, size, coefficients, masks, FIRST_BLOCK, blocks, actual, offset, stride);
    for (int y = 0; y < size; y++) {
      int start = offset + y * stride;
      Arrays.fill(expected, start + size * blocks, start + row, (byte) 0);
      Arrays.fill(actual, start + size * blocks, start + row, (byte) 0);
    }
    assertThat(actual).isEqualTo(expected);
  }

  private void transform(int b, byte[] samples, int offset, int stride) {
    int size = basis.size();
    int[] block = new int[64];
    int[] between = new int[8 * size];
    int[] row = new int[size];
    long used = masks[FIRST_BLOCK + b] & basis.positions();
    for (int k = 0; k < 64; k++) {
      block[ZigZag.natural(k)] = (used >> k & 1) == 0 ? 0 : coefficients[at(b, k)] * steps[k];
    }
    for (int u = 0; u < 8; u++) {
      basis.transform(block, u, 8, between, u, 8, basis.firstShift(8));
    }
    for (int y = 0; y < size; y++) {
      basis.transform(between, 8 * y, 1, row, 0, 1, basis.secondShift(8));
      for (int x = 0; x < size; x++) {
        samples[offset + y * stride + x] = (byte) InverseDct.sample(row[x], 8);
      }
    }
  }
}
