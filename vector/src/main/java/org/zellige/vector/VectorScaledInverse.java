package org.zellige.vector;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.I2S;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.S2I;
import static org.zellige.vector.Species.HALF_SHORT;
import static org.zellige.vector.Species.INT;
import static org.zellige.vector.Species.LANES;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.InverseTransform;
import org.zellige.transform.Kernels;
import org.zellige.transform.ScaledBasis;

/**
 * {@link Kernels#scaledInverse} with a block per lane, in steps as {@link VectorInverseDct} has
 * them.
 *
 * <p>Tame values ({@link VectorInverseDct#TAME}) times the weights of a sample, which add up to
 * less than 2¹⁷, have sums within 32 bits. Others are left to the scalar kernel, which has sums of
 * 64 where it needs them.
 */
final class VectorScaledInverse implements InverseTransform<byte[]> {
  /** Precision of the samples. */
  private static final int BITS = 8;

  private final int[] steps;
  private final ScaledBasis basis;
  private final long positions;
  private final InverseTransform<byte[]> scalar;

  // Of LANES blocks side by side: dequantised coefficients in natural order; rows of samples by
  // columns of frequencies; samples row by row.
  private final int[] block = new int[VectorInverseDct.SCRATCH];
  private final int[] between;
  private final int[] result;

  /**
   * @param scalar gives the same samples
   */
  VectorScaledInverse(int[] steps, int blockSize, InverseTransform<byte[]> scalar) {
    this.steps = steps.clone();
    this.basis = ScaledBasis.of(blockSize);
    this.positions = basis.positions();
    this.scalar = scalar;
    this.between = new int[blockSize * 8 * LANES];
    this.result = new int[blockSize * blockSize * LANES];
  }

  @Override
  public int lastCoefficient() {
    return scalar.lastCoefficient();
  }

  @Override
  public void group(
      short[] coefficients,
      long[] masks,
      int firstBlock,
      int blocks,
      byte[] samples,
      int offset,
      int stride) {
    for (int lane = 0; lane < blocks; lane += LANES) {
      int count = Math.min(LANES, blocks - lane);
      long mask = 0;
      for (int b = 0; b < count; b++) {
        mask |= masks[firstBlock + lane + b];
      }
      mask &= positions;
      int at = BlockGroup.index(firstBlock) + lane;
      if ((mask & ~1L) == 0) {
        fill(coefficients, at);
      } else if (VectorInverseDct.dequantise(coefficients, at, positions, steps, block)
              >= VectorInverseDct.TAME
          || !transform(mask)) {
        scalar.group(coefficients, masks, firstBlock, blocks, samples, offset, stride);
        return;
      }
      store(count, samples, offset + basis.size() * lane, stride);
    }
  }

  /** The short cut for blocks that have a DC coefficient alone. */
  private void fill(short[] coefficients, int at) {
    IntVector level =
        ((IntVector) ShortVector.fromArray(HALF_SHORT, coefficients, at).convertShape(S2I, INT, 0))
            .mul(steps[0])
            .add(4)
            .lanewise(ASHR, 3);
    for (int i = 0; i < result.length; i += LANES) {
      level.intoArray(result, i);
    }
  }

  /** Both passes; returns whether the results of the first are tame. */
  private boolean transform(long mask) {
    int line = 8 * LANES;
    boolean upper = (mask & VectorInverseDct.LOWER_ROWS) == 0;
    boolean left = (mask & VectorInverseDct.RIGHT_COLUMNS) == 0;
    int shift = basis.firstShift(BITS);
    pass(upper, block, 8, LANES, line, between, LANES, line, shift);
    if (!VectorInverseDct.areTame(between, between.length)) {
      return false;
    }
    int size = basis.size();
    int row = size * LANES;
    shift = basis.secondShift(BITS);
    pass(left, between, size, line, LANES, result, row, LANES, shift);
    return true;
  }

  /**
   * Transforms columns or rows.
   *
   * @param low whether frequencies 4 to 7 are zero
   * @param in frequency k of line n at {@code n·gap + k·step}
   * @param lines how many
   * @param out receives sample m of line n at {@code n·outGap + m·outStep}
   */
  private void pass(
      boolean low,
      int[] in,
      int lines,
      int gap,
      int step,
      int[] out,
      int outGap,
      int outStep,
      int shift) {
    for (int pair = 0; pair < basis.pairs(); pair++) {
      int first = pair * outStep;
      int last = (basis.size() - 1 - pair) * outStep;
      if (low) {
        lowPair(pair, in, lines, gap, step, out, first, last, outGap, shift);
      } else {
        fullPair(pair, in, lines, gap, step, out, first, last, outGap, shift);
      }
    }
  }

  /** Makes two samples of each line, at the same distance from either end. */
  private void fullPair(
      int pair,
      int[] in,
      int lines,
      int gap,
      int step,
      int[] out,
      int first,
      int last,
      int outGap,
      int shift) {
    int bits = basis.fractionBits();
    int[] w = basis.weights();
    int k = 8 * pair;
    int w1 = w[k + 1];
    int w2 = w[k + 2];
    int w3 = w[k + 3];
    int w4 = w[k + 4];
    int w5 = w[k + 5];
    int w6 = w[k + 6];
    int w7 = w[k + 7];
    for (int n = 0; n < lines; n++) {
      int i = n * gap;
      IntVector same =
          IntVector.fromArray(INT, in, i)
              .lanewise(LSHL, bits)
              .add(1 << (shift - 1))
              .add(IntVector.fromArray(INT, in, i + 2 * step).mul(w2))
              .add(IntVector.fromArray(INT, in, i + 4 * step).mul(w4))
              .add(IntVector.fromArray(INT, in, i + 6 * step).mul(w6));
      IntVector opposite =
          IntVector.fromArray(INT, in, i + step)
              .mul(w1)
              .add(IntVector.fromArray(INT, in, i + 3 * step).mul(w3))
              .add(IntVector.fromArray(INT, in, i + 5 * step).mul(w5))
              .add(IntVector.fromArray(INT, in, i + 7 * step).mul(w7));
      int to = n * outGap;
      same.add(opposite).lanewise(ASHR, shift).intoArray(out, to + first);
      same.sub(opposite).lanewise(ASHR, shift).intoArray(out, to + last);
    }
  }

  /** {@link #fullPair} for frequencies 4 to 7 of zero. */
  private void lowPair(
      int pair,
      int[] in,
      int lines,
      int gap,
      int step,
      int[] out,
      int first,
      int last,
      int outGap,
      int shift) {
    int bits = basis.fractionBits();
    int[] w = basis.weights();
    int w1 = w[8 * pair + 1];
    int w2 = w[8 * pair + 2];
    int w3 = w[8 * pair + 3];
    for (int n = 0; n < lines; n++) {
      int i = n * gap;
      IntVector same =
          IntVector.fromArray(INT, in, i)
              .lanewise(LSHL, bits)
              .add(1 << (shift - 1))
              .add(IntVector.fromArray(INT, in, i + 2 * step).mul(w2));
      IntVector opposite =
          IntVector.fromArray(INT, in, i + step)
              .mul(w1)
              .add(IntVector.fromArray(INT, in, i + 3 * step).mul(w3));
      int to = n * outGap;
      same.add(opposite).lanewise(ASHR, shift).intoArray(out, to + first);
      same.sub(opposite).lanewise(ASHR, shift).intoArray(out, to + last);
    }
  }

  /**
   * Stores the samples of blocks; where a row of one fills a lane or half of it, of all at once.
   */
  private void store(int count, byte[] samples, int offset, int stride) {
    int size = basis.size();
    for (int y = 0; y < size; y++) {
      int out = offset + y * stride;
      int i = y * size * LANES;
      if (size == 4) {
        pair(i)
            .or(pair(i + 2 * LANES).lanewise(LSHL, 16))
            .reinterpretAsBytes()
            .intoArray(samples, out);
      } else if (size == 2) {
        ((ShortVector) pair(i).convertShape(I2S, HALF_SHORT, 0))
            .reinterpretAsBytes()
            .intoArray(samples, out);
      } else {
        storeRow(i, count, samples, out);
      }
    }
  }

  /** Two samples of a row, side by side in the low half of each lane. */
  private IntVector pair(int at) {
    return samples(at).or(samples(at + LANES).lanewise(LSHL, 8));
  }

  /**
   * Level-shifted and clamped samples. Of a value two bits beyond the range count, as in libjpeg.
   */
  private IntVector samples(int at) {
    int unused = 30 - BITS;
    return IntVector.fromArray(INT, result, at)
        .lanewise(LSHL, unused)
        .lanewise(ASHR, unused)
        .min(127)
        .max(-128)
        .add(128);
  }

  private void storeRow(int at, int count, byte[] samples, int offset) {
    int size = basis.size();
    for (int x = 0; x < size; x++) {
      int from = at + x * LANES;
      samples(from).intoArray(result, from);
      for (int b = 0; b < count; b++) {
        samples[offset + size * b + x] = (byte) result[from + b];
      }
    }
  }
}
