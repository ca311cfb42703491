package org.zellige.transform;

import java.util.Arrays;

/**
 * Inverse DCT from blocks of 8×8 coefficients to blocks of another size, with the samples of
 * libjpeg's scaled transforms.
 *
 * @param <A> the kind of array: unsigned bytes or shorts
 */
public abstract class ScaledInverse<A> implements InverseTransform<A> {
  private static final int LANES = BlockGroup.BLOCKS;

  private final int[] steps;
  private final int precision;
  private final ScaledBasis basis;
  private final int firstShift;
  private final int secondShift;

  /** Zig-zag positions that count, and those of each column. */
  private final long used;

  private final long[] column = new long[8];

  private final int largestFirst;
  private final int largestSecond;

  // Of a block: dequantised coefficients in natural order, those that count; then rows of samples
  // by
  // columns of frequencies; then a row of samples.
  private final int[] block = new int[64];
  private final int[] between = new int[8 * 16];
  private final int[] row = new int[16];

  // The same of all blocks of a group, side by side: rows of frequencies, v of block b at 16·u + b;
  // columns of frequencies, u of block b at 16·y + b; columns of samples likewise.
  private final int[][] laneBlock = new int[8][8 * LANES];
  private final int[][] laneBetween = new int[8][16 * LANES];
  private final int[][] laneSamples = new int[16][16 * LANES];
  private final int[] first = new int[8 * LANES];
  private final int[] last = new int[8 * LANES];

  private ScaledInverse(int[] steps, int precision, int blockSize) {
    this.steps = steps.clone();
    this.precision = precision;
    this.basis = ScaledBasis.of(blockSize);
    this.firstShift = basis.firstShift(precision);
    this.secondShift = basis.secondShift(precision);
    this.largestFirst = basis.largestOfLanes(firstShift);
    this.largestSecond = basis.largestOfLanes(secondShift);
    this.used = basis.positions();
    for (int k = 0; k < 64; k++) {
      column[ZigZag.natural(k) % 8] |= used & 1L << k;
    }
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

      @Override
      void storeLanes(int[][] columns, int size, int blocks, byte[] samples, int at, int stride) {
        for (int y = 0; y < size; y++) {
          for (int x = 0; x < size; x++) {
            int[] column = columns[x];
            int out = at + y * stride + x;
            for (int b = 0; b < blocks; b++) {
              samples[out + b * size] = (byte) sample(column[LANES * y + b]);
            }
          }
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

      @Override
      void storeLanes(int[][] columns, int size, int blocks, short[] samples, int at, int stride) {
        for (int y = 0; y < size; y++) {
          for (int x = 0; x < size; x++) {
            int[] column = columns[x];
            int out = at + y * stride + x;
            for (int b = 0; b < blocks; b++) {
              samples[out + b * size] = (short) sample(column[LANES * y + b]);
            }
          }
        }
      }
    };
  }

  /** Level-shifts, clamps and stores what the second pass gives. */
  abstract void store(int[] row, int count, A samples, int at);

  /**
   * The same for blocks side by side.
   *
   * @param columns by x, sample y of block b at {@code 16·y + b}
   * @param size of a block
   */
  abstract void storeLanes(int[][] columns, int size, int blocks, A samples, int at, int stride);

  @Override
  public final int lastCoefficient() {
    return 63 - Long.numberOfLeadingZeros(used);
  }

  @Override
  public final void group(
      short[] coefficients,
      long[] masks,
      int firstBlock,
      int blocks,
      A samples,
      int offset,
      int stride) {
    long union = 0;
    for (int b = 0; b < blocks; b++) {
      union |= masks[firstBlock + b];
    }
    union &= used & ~1L;
    if (union == 0) {
      int at = BlockGroup.index(firstBlock);
      for (int b = 0; b < blocks; b++) {
        flat(coefficients[at + b] * steps[0], samples, offset + b * basis.size(), stride);
      }
    } else if (!lanes(coefficients, firstBlock, union | 1, blocks, samples, offset, stride)) {
      blocks(coefficients, masks, firstBlock, blocks, samples, offset, stride);
    }
  }

  /**
   * Transforms all blocks at once.
   *
   * @param union coefficients that any of them has
   * @return false if values are so large that this cannot be done
   */
  private boolean lanes(
      short[] coefficients,
      int firstBlock,
      long union,
      int blocks,
      A samples,
      int offset,
      int stride) {
    int all = 0;
    for (long rest = union; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      int n = ZigZag.natural(k);
      int from = BlockGroup.index(firstBlock) + LANES * k;
      all |= dequantise(coefficients, from, steps[k], laneBlock[n / 8], LANES * (n % 8));
    }
    boolean small = all <= largestFirst && laneColumns() <= largestSecond;
    for (long rest = union; rest != 0; rest &= rest - 1) {
      int n = ZigZag.natural(Long.numberOfTrailingZeros(rest));
      Arrays.fill(laneBlock[n / 8], LANES * (n % 8), LANES * (n % 8 + 1), 0);
    }
    if (small) {
      int size = basis.size();
      for (int i = 0; i < basis.pairs(); i++) {
        basis.pair(
            laneBetween, size * LANES, i, secondShift, laneSamples[i], laneSamples[size - 1 - i]);
      }
      storeLanes(laneSamples, size, blocks, samples, offset, stride);
    }
    return small;
  }

  /** The first pass; returns bits that no magnitude is greater than. */
  private int laneColumns() {
    int size = basis.size();
    int all = 0;
    for (int i = 0; i < basis.pairs(); i++) {
      basis.pair(laneBlock, 8 * LANES, i, firstShift, first, last);
      all |= magnitudes(first) | magnitudes(last);
      for (int u = 0; u < 8; u++) {
        System.arraycopy(first, LANES * u, laneBetween[u], LANES * i, LANES);
        System.arraycopy(last, LANES * u, laneBetween[u], LANES * (size - 1 - i), LANES);
      }
    }
    return all;
  }

  /** Returns bits that no magnitude is greater than. */
  private static int dequantise(short[] from, int at, int step, int[] to, int out) {
    int all = 0;
    for (int b = 0; b < LANES; b++) {
      int value = from[at + b] * step;
      to[out + b] = value;
      all |= value ^ (value >> 31);
    }
    return all;
  }

  private static int magnitudes(int[] values) {
    int all = 0;
    for (int i = 0; i < values.length; i++) {
      all |= values[i] ^ (values[i] >> 31);
    }
    return all;
  }

  private void blocks(
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
