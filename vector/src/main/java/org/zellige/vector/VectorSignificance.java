package org.zellige.vector;

import static jdk.incubator.vector.VectorOperators.ABS;
import static jdk.incubator.vector.VectorOperators.ADD;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.UGT;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_S2I;
import static org.zellige.vector.Species.HALF_SHORT;
import static org.zellige.vector.Species.INT;
import static org.zellige.vector.Species.LANES;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import org.zellige.transform.BlockGroup;

/**
 * {@link org.zellige.transform.Kernels#significance} with a block per lane. Holds what it works in;
 * for one thread.
 */
final class VectorSignificance {
  /** Zig-zag positions of a quarter of a mask: as many as a short has bits. */
  private static final int QUARTER = Short.SIZE;

  // By quarter, of LANES blocks each.
  private final short[] next = new short[4 * LANES];
  private final short[] second = new short[4 * LANES];

  /** See {@link org.zellige.transform.Kernels#significance}. */
  void masks(short[] coefficients, long[] masks, int low, long[] nextMasks, long[] secondMasks) {
    for (int block = 0; block < masks.length; block += LANES) {
      long union = 0;
      for (int b = 0; b < LANES; b++) {
        union |= masks[block + b];
      }
      union &= ~1L;
      int at = BlockGroup.index(block);
      for (int quarter = 0; quarter < 4; quarter++) {
        quarter(coefficients, at, union, low, quarter);
        at += BlockGroup.BLOCKS * QUARTER;
        union >>>= QUARTER;
      }
      join(next, nextMasks, block);
      join(second, secondMasks, block);
    }
  }

  private void quarter(short[] coefficients, int at, long union, int low, int quarter) {
    short most = (short) ((2 << low) - 1);
    short mostOfSecond = (short) ((4 << low) - 1);
    ShortVector bits = ShortVector.zero(HALF_SHORT);
    ShortVector bitsOfSecond = ShortVector.zero(HALF_SHORT);
    for (int rest = (int) union & 0xFFFF; rest != 0; rest &= rest - 1) {
      int k = Integer.numberOfTrailingZeros(rest);
      short bit = (short) (1 << k);
      ShortVector magnitude =
          ShortVector.fromArray(HALF_SHORT, coefficients, at + BlockGroup.BLOCKS * k).lanewise(ABS);
      bits = bits.lanewise(ADD, bit, magnitude.compare(UGT, most));
      bitsOfSecond = bitsOfSecond.lanewise(ADD, bit, magnitude.compare(UGT, mostOfSecond));
    }
    bits.intoArray(next, LANES * quarter);
    bitsOfSecond.intoArray(second, LANES * quarter);
  }

  /**
   * Masks from quarters in memory. {@link VectorForwardDct#masks} joins its own, of vectors that
   * are at hand: with a method for both that takes these the compiler lost masks here.
   */
  private static void join(short[] quarters, long[] masks, int at) {
    IntVector low = join(quarters, 0);
    IntVector high = join(quarters, 2 * LANES);
    IntVector.fromArray(INT, Interleave.LOW, 0)
        .selectFrom(low, high)
        .reinterpretAsLongs()
        .intoArray(masks, at);
    IntVector.fromArray(INT, Interleave.HIGH, 0)
        .selectFrom(low, high)
        .reinterpretAsLongs()
        .intoArray(masks, at + LANES / 2);
  }

  private static IntVector join(short[] quarters, int at) {
    return half(quarters, at).or(half(quarters, at + LANES).lanewise(LSHL, 16));
  }

  private static IntVector half(short[] quarters, int at) {
    return (IntVector)
        ShortVector.fromArray(HALF_SHORT, quarters, at).convertShape(ZERO_EXTEND_S2I, INT, 0);
  }
}
