package org.zellige.transform;

import java.util.Arrays;

/**
 * Inverse DCT from blocks of 8×8 coefficients to blocks of another size, with the samples of
 * libjpeg's scaled transforms.
 *
 * @param <A> the kind of array: unsigned bytes or shorts
 */
public abstract class ScaledInverse<A> implements InverseTransform<A> {
  private final int[] steps;
  private final int precision;
  private final ScaledBasis basis;
  private final int firstShift;
  private final int secondShift;

  /** Zig-zag positions that count, and those of each column. */
  private final long used;

  private final long[] column = new long[8];

  /** Dequantised coefficients in natural order, those that count. */
  private final int[] block = new int[64];

  /** Rows of samples by columns of frequencies. */
  private final int[] between = new int[8 * 16];

  private final int[] row = new int[16];

  private ScaledInverse(int[] steps, int precision, int blockSize) {
    this.steps = steps.clone();
    this.precision = precision;
    this.basis = ScaledBasis.of(blockSize);
    // Bits kept between the passes: 12-bit samples leave room for one.
    int kept = precision == 8 ? 2 : 1;
    this.firstShift = basis.fractionBits() - kept;
    this.secondShift = basis.fractionBits() + kept + 3;
    long all = 0;
    for (int n = 0; n < 64; n++) {
      if (basis.uses(n / 8) && basis.uses(n % 8)) {
        column[n % 8] |= 1L << ZigZag.position(n);
      }
    }
    for (long of : column) {
      all |= of;
    }
    this.used = all;
  }

  /**
   * To samples of 8 bits.
   *
   * @param steps the quantisation step of each zig-zag position
   * @param blockSize samples across and down that each block gives, 1…16 without 8
   */
  public static ScaledInverse<byte[]> toBytes(int[] steps, int blockSize) {
    return new ScaledInverse<>(steps, 8, blockSize) {
      @Override
      void store(int[] row, int count, byte[] samples, int at) {
        for (int x = 0; x < count; x++) {
          samples[at + x] = (byte) sample(row[x]);
        }
      }
    };
  }

  /**
   * To samples of 9 to 12 bits.
   *
   * @param steps the quantisation step of each zig-zag position
   * @param precision bits per sample
   * @param blockSize samples across and down that each block gives, 1…16 without 8
   */
  public static ScaledInverse<short[]> toShorts(int[] steps, int precision, int blockSize) {
    return new ScaledInverse<>(steps, precision, blockSize) {
      @Override
      void store(int[] row, int count, short[] samples, int at) {
        for (int x = 0; x < count; x++) {
          samples[at + x] = (short) sample(row[x]);
        }
      }
    };
  }

  /** Level-shifts, clamps and stores what the second pass gives. */
  abstract void store(int[] row, int count, A samples, int at);

  @Override
  public final void group(
      short[] coefficients,
      long[] masks,
      int firstBlock,
      int blocks,
      A samples,
      int offset,
      int stride) {
    for (int b = 0; b < blocks; b++) {
      int at = BlockGroup.index(firstBlock + b);
      int out = offset + b * basis.size();
      long mask = masks[firstBlock + b] & used;
      if ((mask & ~1L) == 0) {
        flat(coefficients[at] * steps[0], samples, out, stride);
      } else {
        load(coefficients, at, mask);
        columns(mask);
        rows(samples, out, stride);
      }
    }
  }

  /** What both passes make of a block that holds nothing but its mean. */
  private void flat(int dc, A samples, int out, int stride) {
    Arrays.fill(row, (dc + 4) >> 3);
    for (int y = 0; y < basis.size(); y++) {
      store(row, basis.size(), samples, out + y * stride);
    }
  }

  private void load(short[] coefficients, int at, long mask) {
    Arrays.fill(block, 0);
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      block[ZigZag.natural(k)] = coefficients[at + BlockGroup.BLOCKS * k] * steps[k];
    }
  }

  private void columns(long mask) {
    for (int u = 0; u < 8; u++) {
      if ((mask & column[u]) != 0) {
        basis.transform(block, u, 8, between, u, 8, firstShift);
      } else {
        for (int y = 0; y < basis.size(); y++) {
          between[8 * y + u] = 0;
        }
      }
    }
  }

  private void rows(A samples, int out, int stride) {
    for (int y = 0; y < basis.size(); y++) {
      basis.transform(between, 8 * y, 1, row, 0, 1, secondShift);
      store(row, basis.size(), samples, out + y * stride);
    }
  }

  final int sample(int value) {
    return InverseDct.sample(value, precision);
  }
}
