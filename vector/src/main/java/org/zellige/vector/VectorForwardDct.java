package org.zellige.vector;

import static jdk.incubator.vector.VectorOperators.I2S;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.NE;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_S2I;
import static org.zellige.transform.ForwardDct.C2_MINUS_C6;
import static org.zellige.transform.ForwardDct.C2_PLUS_C6;
import static org.zellige.transform.ForwardDct.C4;
import static org.zellige.transform.ForwardDct.C6;
import static org.zellige.transform.ScalarKernels.ROUND;
import static org.zellige.vector.Species.FLOAT;
import static org.zellige.vector.Species.HALF_SHORT;
import static org.zellige.vector.Species.INT;
import static org.zellige.vector.Species.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.ZigZag;

/**
 * The forward DCT with a block per lane; small methods that hand each other arrays, for the reasons
 * that {@link VectorInverseDct} states.
 */
final class VectorForwardDct {
  /** Floats that {@link #transform} needs to work in. */
  static final int SCRATCH = 64 * LANES;

  /** Zig-zag positions of a quarter of a mask: as many as a short has bits. */
  private static final int QUARTER = Short.SIZE;

  private VectorForwardDct() {}

  /**
   * See {@link org.zellige.transform.Kernels#forwardDct}.
   *
   * @param scratch {@link #SCRATCH} values, overwritten
   */
  static void transform(
      float[] samples,
      int offset,
      int stride,
      float[] scale,
      short[] coefficients,
      int coefficientOffset,
      long[] masks,
      int maskOffset,
      float[] scratch) {
    for (int lane = 0; lane < BlockGroup.BLOCKS; lane += LANES) {
      load(samples, offset + 8 * lane, stride, scratch);
      pass(scratch, 8 * LANES, LANES);
      pass(scratch, LANES, 8 * LANES);
      quantise(scratch, scale, coefficients, coefficientOffset + lane);
      masks(coefficients, coefficientOffset + lane, masks, maskOffset + lane);
    }
  }

  /** As above, not quantised. */
  static void transform(
      float[] samples,
      int offset,
      int stride,
      float[] scale,
      float[] coefficients,
      int coefficientOffset,
      float[] scratch) {
    for (int lane = 0; lane < BlockGroup.BLOCKS; lane += LANES) {
      load(samples, offset + 8 * lane, stride, scratch);
      pass(scratch, 8 * LANES, LANES);
      pass(scratch, LANES, 8 * LANES);
      for (int k = 0; k < 64; k++) {
        FloatVector.fromArray(FLOAT, scratch, LANES * ZigZag.natural(k))
            .mul(scale[k])
            .intoArray(coefficients, coefficientOffset + lane + BlockGroup.BLOCKS * k);
      }
    }
  }

  /**
   * Brings the same sample of each block together. Columns that are alike in their lowest bits stay
   * together as the row is split by even and odd places, three times; ints, because that is what
   * lane numbers are.
   */
  private static void load(float[] samples, int offset, int stride, float[] a) {
    IntVector e = IntVector.fromArray(INT, Interleave.EVEN, 0);
    IntVector o = IntVector.fromArray(INT, Interleave.ODD, 0);
    for (int row = 0; row < 8; row++) {
      int i = offset + row * stride;
      IntVector s0 = FloatVector.fromArray(FLOAT, samples, i).reinterpretAsInts();
      IntVector s1 = FloatVector.fromArray(FLOAT, samples, i + LANES).reinterpretAsInts();
      IntVector s2 = FloatVector.fromArray(FLOAT, samples, i + 2 * LANES).reinterpretAsInts();
      IntVector s3 = FloatVector.fromArray(FLOAT, samples, i + 3 * LANES).reinterpretAsInts();
      IntVector s4 = FloatVector.fromArray(FLOAT, samples, i + 4 * LANES).reinterpretAsInts();
      IntVector s5 = FloatVector.fromArray(FLOAT, samples, i + 5 * LANES).reinterpretAsInts();
      IntVector s6 = FloatVector.fromArray(FLOAT, samples, i + 6 * LANES).reinterpretAsInts();
      IntVector s7 = FloatVector.fromArray(FLOAT, samples, i + 7 * LANES).reinterpretAsInts();
      IntVector e0 = e.selectFrom(s0, s1);
      IntVector e1 = e.selectFrom(s2, s3);
      IntVector e2 = e.selectFrom(s4, s5);
      IntVector e3 = e.selectFrom(s6, s7);
      IntVector o0 = o.selectFrom(s0, s1);
      IntVector o1 = o.selectFrom(s2, s3);
      IntVector o2 = o.selectFrom(s4, s5);
      IntVector o3 = o.selectFrom(s6, s7);
      IntVector ee0 = e.selectFrom(e0, e1);
      IntVector ee1 = e.selectFrom(e2, e3);
      IntVector eo0 = o.selectFrom(e0, e1);
      IntVector eo1 = o.selectFrom(e2, e3);
      IntVector oe0 = e.selectFrom(o0, o1);
      IntVector oe1 = e.selectFrom(o2, o3);
      IntVector oo0 = o.selectFrom(o0, o1);
      IntVector oo1 = o.selectFrom(o2, o3);
      int r = 8 * LANES * row;
      e.selectFrom(ee0, ee1).reinterpretAsFloats().intoArray(a, r);
      o.selectFrom(ee0, ee1).reinterpretAsFloats().intoArray(a, r + 4 * LANES);
      e.selectFrom(eo0, eo1).reinterpretAsFloats().intoArray(a, r + 2 * LANES);
      o.selectFrom(eo0, eo1).reinterpretAsFloats().intoArray(a, r + 6 * LANES);
      e.selectFrom(oe0, oe1).reinterpretAsFloats().intoArray(a, r + LANES);
      o.selectFrom(oe0, oe1).reinterpretAsFloats().intoArray(a, r + 5 * LANES);
      e.selectFrom(oo0, oo1).reinterpretAsFloats().intoArray(a, r + 3 * LANES);
      o.selectFrom(oo0, oo1).reinterpretAsFloats().intoArray(a, r + 7 * LANES);
    }
  }

  /** Transforms 8 vectors {@code step} apart in place, eight times from {@code gap}·n. */
  private static void pass(float[] a, int gap, int step) {
    for (int n = 0; n < 8; n++) {
      int i = n * gap;
      FloatVector a0 = FloatVector.fromArray(FLOAT, a, i);
      FloatVector a1 = FloatVector.fromArray(FLOAT, a, i + step);
      FloatVector a2 = FloatVector.fromArray(FLOAT, a, i + 2 * step);
      FloatVector a3 = FloatVector.fromArray(FLOAT, a, i + 3 * step);
      FloatVector a4 = FloatVector.fromArray(FLOAT, a, i + 4 * step);
      FloatVector a5 = FloatVector.fromArray(FLOAT, a, i + 5 * step);
      FloatVector a6 = FloatVector.fromArray(FLOAT, a, i + 6 * step);
      FloatVector a7 = FloatVector.fromArray(FLOAT, a, i + 7 * step);
      FloatVector s0 = a0.add(a7);
      FloatVector d0 = a0.sub(a7);
      FloatVector s1 = a1.add(a6);
      FloatVector d1 = a1.sub(a6);
      FloatVector s2 = a2.add(a5);
      FloatVector d2 = a2.sub(a5);
      FloatVector s3 = a3.add(a4);
      FloatVector d3 = a3.sub(a4);

      FloatVector e0 = s0.add(s3);
      FloatVector e3 = s0.sub(s3);
      FloatVector e1 = s1.add(s2);
      FloatVector e2 = s1.sub(s2);
      FloatVector z1 = e2.add(e3).mul(C4);
      e0.add(e1).intoArray(a, i);
      e0.sub(e1).intoArray(a, i + 4 * step);
      e3.add(z1).intoArray(a, i + 2 * step);
      e3.sub(z1).intoArray(a, i + 6 * step);

      FloatVector o0 = d3.add(d2);
      FloatVector o1 = d2.add(d1);
      FloatVector o2 = d1.add(d0);
      FloatVector z5 = o0.sub(o2).mul(C6);
      FloatVector z2 = o0.mul(C2_MINUS_C6).add(z5);
      FloatVector z4 = o2.mul(C2_PLUS_C6).add(z5);
      FloatVector z3 = o1.mul(C4);
      FloatVector z11 = d0.add(z3);
      FloatVector z13 = d0.sub(z3);
      z13.add(z2).intoArray(a, i + 5 * step);
      z13.sub(z2).intoArray(a, i + 3 * step);
      z11.add(z4).intoArray(a, i + step);
      z11.sub(z4).intoArray(a, i + 7 * step);
    }
  }

  private static void quantise(float[] a, float[] scale, short[] coefficients, int at) {
    for (int k = 0; k < 64; k++) {
      FloatVector.fromArray(FLOAT, a, LANES * ZigZag.natural(k))
          .mul(scale[k])
          .add(ROUND)
          .reinterpretAsInts()
          .convertShape(I2S, HALF_SHORT, 0)
          .reinterpretAsShorts()
          .intoArray(coefficients, at + BlockGroup.BLOCKS * k);
    }
  }

  /**
   * Reads the coefficients back: their masks in one loop with their sums take too many registers.
   * Sixteen positions are gathered in a short each; adding their bits is or-ing them, and masks of
   * shorts can be added by.
   */
  static void masks(short[] coefficients, int at, long[] masks, int maskOffset) {
    IntVector low = join(quarter(coefficients, at, 0), quarter(coefficients, at, 1));
    IntVector high = join(quarter(coefficients, at, 2), quarter(coefficients, at, 3));
    IntVector.fromArray(INT, Interleave.LOW, 0)
        .selectFrom(low, high)
        .reinterpretAsLongs()
        .intoArray(masks, maskOffset);
    IntVector.fromArray(INT, Interleave.HIGH, 0)
        .selectFrom(low, high)
        .reinterpretAsLongs()
        .intoArray(masks, maskOffset + LANES / 2);
  }

  private static ShortVector quarter(short[] coefficients, int at, int quarter) {
    int first = at + BlockGroup.BLOCKS * QUARTER * quarter;
    ShortVector bits = ShortVector.zero(HALF_SHORT);
    ShortVector bit = ShortVector.broadcast(HALF_SHORT, 1);
    for (int k = 0; k < QUARTER; k++) {
      bits = bits.add(bit, isNotZero(coefficients, first + BlockGroup.BLOCKS * k));
      bit = bit.add(bit);
    }
    return bits;
  }

  private static VectorMask<Short> isNotZero(short[] coefficients, int at) {
    return ShortVector.fromArray(HALF_SHORT, coefficients, at).compare(NE, (short) 0);
  }

  private static IntVector join(ShortVector low, ShortVector high) {
    IntVector wideLow = (IntVector) low.convertShape(ZERO_EXTEND_S2I, INT, 0);
    IntVector wideHigh = (IntVector) high.convertShape(ZERO_EXTEND_S2I, INT, 0);
    return wideLow.or(wideHigh.lanewise(LSHL, 16));
  }
}
