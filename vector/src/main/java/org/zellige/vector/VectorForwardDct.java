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
 * The forward DCT with a block per lane. The steps are spelt out in each pass for the reasons that
 * {@link VectorInverseDct} states.
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
      rows(samples, offset + 8 * lane, stride, scratch);
      columns(scratch, scale, coefficients, coefficientOffset + lane);
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
      rows(samples, offset + 8 * lane, stride, scratch);
      columns(scratch, scale, coefficients, coefficientOffset + lane);
    }
  }

  /**
   * Brings the same sample of each block together, and transforms rows. Columns that are alike in
   * their lowest bits stay together as the row is split by even and odd places, three times; ints,
   * because that is what lane numbers are.
   */
  private static void rows(float[] samples, int offset, int stride, float[] a) {
    IntVector e = IntVector.fromArray(INT, Interleave.EVEN, 0);
    IntVector o = IntVector.fromArray(INT, Interleave.ODD, 0);
    for (int row = 0; row < 8; row++) {
      int in = offset + row * stride;
      IntVector r0 = FloatVector.fromArray(FLOAT, samples, in).reinterpretAsInts();
      IntVector r1 = FloatVector.fromArray(FLOAT, samples, in + LANES).reinterpretAsInts();
      IntVector r2 = FloatVector.fromArray(FLOAT, samples, in + 2 * LANES).reinterpretAsInts();
      IntVector r3 = FloatVector.fromArray(FLOAT, samples, in + 3 * LANES).reinterpretAsInts();
      IntVector r4 = FloatVector.fromArray(FLOAT, samples, in + 4 * LANES).reinterpretAsInts();
      IntVector r5 = FloatVector.fromArray(FLOAT, samples, in + 5 * LANES).reinterpretAsInts();
      IntVector r6 = FloatVector.fromArray(FLOAT, samples, in + 6 * LANES).reinterpretAsInts();
      IntVector r7 = FloatVector.fromArray(FLOAT, samples, in + 7 * LANES).reinterpretAsInts();
      IntVector n0 = e.selectFrom(r0, r1);
      IntVector n1 = e.selectFrom(r2, r3);
      IntVector n2 = e.selectFrom(r4, r5);
      IntVector n3 = e.selectFrom(r6, r7);
      IntVector m0 = o.selectFrom(r0, r1);
      IntVector m1 = o.selectFrom(r2, r3);
      IntVector m2 = o.selectFrom(r4, r5);
      IntVector m3 = o.selectFrom(r6, r7);
      IntVector ee0 = e.selectFrom(n0, n1);
      IntVector ee1 = e.selectFrom(n2, n3);
      IntVector eo0 = o.selectFrom(n0, n1);
      IntVector eo1 = o.selectFrom(n2, n3);
      IntVector oe0 = e.selectFrom(m0, m1);
      IntVector oe1 = e.selectFrom(m2, m3);
      IntVector oo0 = o.selectFrom(m0, m1);
      IntVector oo1 = o.selectFrom(m2, m3);
      int i = 8 * LANES * row;
      FloatVector a0 = e.selectFrom(ee0, ee1).reinterpretAsFloats();
      FloatVector a1 = e.selectFrom(oe0, oe1).reinterpretAsFloats();
      FloatVector a2 = e.selectFrom(eo0, eo1).reinterpretAsFloats();
      FloatVector a3 = e.selectFrom(oo0, oo1).reinterpretAsFloats();
      FloatVector a4 = o.selectFrom(ee0, ee1).reinterpretAsFloats();
      FloatVector a5 = o.selectFrom(oe0, oe1).reinterpretAsFloats();
      FloatVector a6 = o.selectFrom(eo0, eo1).reinterpretAsFloats();
      FloatVector a7 = o.selectFrom(oo0, oo1).reinterpretAsFloats();
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
      e0.sub(e1).intoArray(a, i + 4 * LANES);
      e3.add(z1).intoArray(a, i + 2 * LANES);
      e3.sub(z1).intoArray(a, i + 6 * LANES);

      FloatVector o0 = d3.add(d2);
      FloatVector o1 = d2.add(d1);
      FloatVector o2 = d1.add(d0);
      FloatVector z5 = o0.sub(o2).mul(C6);
      FloatVector z2 = o0.mul(C2_MINUS_C6).add(z5);
      FloatVector z4 = o2.mul(C2_PLUS_C6).add(z5);
      FloatVector z3 = o1.mul(C4);
      FloatVector z11 = d0.add(z3);
      FloatVector z13 = d0.sub(z3);
      z13.add(z2).intoArray(a, i + 5 * LANES);
      z13.sub(z2).intoArray(a, i + 3 * LANES);
      z11.add(z4).intoArray(a, i + LANES);
      z11.sub(z4).intoArray(a, i + 7 * LANES);
    }
  }

  /** Transforms columns, and quantises. */
  private static void columns(float[] a, float[] scale, short[] coefficients, int at) {
    for (int column = 0; column < 8; column++) {
      int i = LANES * column;
      FloatVector a0 = FloatVector.fromArray(FLOAT, a, i);
      FloatVector a1 = FloatVector.fromArray(FLOAT, a, i + 8 * LANES);
      FloatVector a2 = FloatVector.fromArray(FLOAT, a, i + 16 * LANES);
      FloatVector a3 = FloatVector.fromArray(FLOAT, a, i + 24 * LANES);
      FloatVector a4 = FloatVector.fromArray(FLOAT, a, i + 32 * LANES);
      FloatVector a5 = FloatVector.fromArray(FLOAT, a, i + 40 * LANES);
      FloatVector a6 = FloatVector.fromArray(FLOAT, a, i + 48 * LANES);
      FloatVector a7 = FloatVector.fromArray(FLOAT, a, i + 56 * LANES);
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
      int k0 = ZigZag.position(column);
      e0.add(e1)
          .mul(scale[k0])
          .add(ROUND)
          .reinterpretAsInts()
          .convertShape(I2S, HALF_SHORT, 0)
          .reinterpretAsShorts()
          .intoArray(coefficients, at + BlockGroup.BLOCKS * k0);
      int k4 = ZigZag.position(32 + column);
      e0.sub(e1)
          .mul(scale[k4])
          .add(ROUND)
          .reinterpretAsInts()
          .convertShape(I2S, HALF_SHORT, 0)
          .reinterpretAsShorts()
          .intoArray(coefficients, at + BlockGroup.BLOCKS * k4);
      int k2 = ZigZag.position(16 + column);
      e3.add(z1)
          .mul(scale[k2])
          .add(ROUND)
          .reinterpretAsInts()
          .convertShape(I2S, HALF_SHORT, 0)
          .reinterpretAsShorts()
          .intoArray(coefficients, at + BlockGroup.BLOCKS * k2);
      int k6 = ZigZag.position(48 + column);
      e3.sub(z1)
          .mul(scale[k6])
          .add(ROUND)
          .reinterpretAsInts()
          .convertShape(I2S, HALF_SHORT, 0)
          .reinterpretAsShorts()
          .intoArray(coefficients, at + BlockGroup.BLOCKS * k6);

      FloatVector o0 = d3.add(d2);
      FloatVector o1 = d2.add(d1);
      FloatVector o2 = d1.add(d0);
      FloatVector z5 = o0.sub(o2).mul(C6);
      FloatVector z2 = o0.mul(C2_MINUS_C6).add(z5);
      FloatVector z4 = o2.mul(C2_PLUS_C6).add(z5);
      FloatVector z3 = o1.mul(C4);
      FloatVector z11 = d0.add(z3);
      FloatVector z13 = d0.sub(z3);
      int k5 = ZigZag.position(40 + column);
      z13.add(z2)
          .mul(scale[k5])
          .add(ROUND)
          .reinterpretAsInts()
          .convertShape(I2S, HALF_SHORT, 0)
          .reinterpretAsShorts()
          .intoArray(coefficients, at + BlockGroup.BLOCKS * k5);
      int k3 = ZigZag.position(24 + column);
      z13.sub(z2)
          .mul(scale[k3])
          .add(ROUND)
          .reinterpretAsInts()
          .convertShape(I2S, HALF_SHORT, 0)
          .reinterpretAsShorts()
          .intoArray(coefficients, at + BlockGroup.BLOCKS * k3);
      int k1 = ZigZag.position(8 + column);
      z11.add(z4)
          .mul(scale[k1])
          .add(ROUND)
          .reinterpretAsInts()
          .convertShape(I2S, HALF_SHORT, 0)
          .reinterpretAsShorts()
          .intoArray(coefficients, at + BlockGroup.BLOCKS * k1);
      int k7 = ZigZag.position(56 + column);
      z11.sub(z4)
          .mul(scale[k7])
          .add(ROUND)
          .reinterpretAsInts()
          .convertShape(I2S, HALF_SHORT, 0)
          .reinterpretAsShorts()
          .intoArray(coefficients, at + BlockGroup.BLOCKS * k7);
    }
  }

  /** Transforms columns, and scales. */
  private static void columns(float[] a, float[] scale, float[] coefficients, int at) {
    for (int column = 0; column < 8; column++) {
      int i = LANES * column;
      FloatVector a0 = FloatVector.fromArray(FLOAT, a, i);
      FloatVector a1 = FloatVector.fromArray(FLOAT, a, i + 8 * LANES);
      FloatVector a2 = FloatVector.fromArray(FLOAT, a, i + 16 * LANES);
      FloatVector a3 = FloatVector.fromArray(FLOAT, a, i + 24 * LANES);
      FloatVector a4 = FloatVector.fromArray(FLOAT, a, i + 32 * LANES);
      FloatVector a5 = FloatVector.fromArray(FLOAT, a, i + 40 * LANES);
      FloatVector a6 = FloatVector.fromArray(FLOAT, a, i + 48 * LANES);
      FloatVector a7 = FloatVector.fromArray(FLOAT, a, i + 56 * LANES);
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
      int k0 = ZigZag.position(column);
      e0.add(e1).mul(scale[k0]).intoArray(coefficients, at + BlockGroup.BLOCKS * k0);
      int k4 = ZigZag.position(32 + column);
      e0.sub(e1).mul(scale[k4]).intoArray(coefficients, at + BlockGroup.BLOCKS * k4);
      int k2 = ZigZag.position(16 + column);
      e3.add(z1).mul(scale[k2]).intoArray(coefficients, at + BlockGroup.BLOCKS * k2);
      int k6 = ZigZag.position(48 + column);
      e3.sub(z1).mul(scale[k6]).intoArray(coefficients, at + BlockGroup.BLOCKS * k6);

      FloatVector o0 = d3.add(d2);
      FloatVector o1 = d2.add(d1);
      FloatVector o2 = d1.add(d0);
      FloatVector z5 = o0.sub(o2).mul(C6);
      FloatVector z2 = o0.mul(C2_MINUS_C6).add(z5);
      FloatVector z4 = o2.mul(C2_PLUS_C6).add(z5);
      FloatVector z3 = o1.mul(C4);
      FloatVector z11 = d0.add(z3);
      FloatVector z13 = d0.sub(z3);
      int k5 = ZigZag.position(40 + column);
      z13.add(z2).mul(scale[k5]).intoArray(coefficients, at + BlockGroup.BLOCKS * k5);
      int k3 = ZigZag.position(24 + column);
      z13.sub(z2).mul(scale[k3]).intoArray(coefficients, at + BlockGroup.BLOCKS * k3);
      int k1 = ZigZag.position(8 + column);
      z11.add(z4).mul(scale[k1]).intoArray(coefficients, at + BlockGroup.BLOCKS * k1);
      int k7 = ZigZag.position(56 + column);
      z11.sub(z4).mul(scale[k7]).intoArray(coefficients, at + BlockGroup.BLOCKS * k7);
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
