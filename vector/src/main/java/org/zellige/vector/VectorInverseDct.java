package org.zellige.vector;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.MAX;
import static jdk.incubator.vector.VectorOperators.S2I;
import static jdk.incubator.vector.VectorOperators.UGE;
import static org.zellige.transform.InverseDct.CONST_BITS;
import static org.zellige.transform.InverseDct.F_0_298;
import static org.zellige.transform.InverseDct.F_0_390;
import static org.zellige.transform.InverseDct.F_0_541;
import static org.zellige.transform.InverseDct.F_0_765;
import static org.zellige.transform.InverseDct.F_0_899;
import static org.zellige.transform.InverseDct.F_1_175;
import static org.zellige.transform.InverseDct.F_1_501;
import static org.zellige.transform.InverseDct.F_1_847;
import static org.zellige.transform.InverseDct.F_1_961;
import static org.zellige.transform.InverseDct.F_2_053;
import static org.zellige.transform.InverseDct.F_2_562;
import static org.zellige.transform.InverseDct.F_3_072;
import static org.zellige.transform.InverseDct.PASS1_BITS;
import static org.zellige.transform.InverseDct.SHIFT1;
import static org.zellige.transform.InverseDct.SHIFT2;
import static org.zellige.vector.Species.HALF_SHORT;
import static org.zellige.vector.Species.INT;
import static org.zellige.vector.Species.LANES;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.InverseDct;
import org.zellige.transform.Kernels;
import org.zellige.transform.ZigZag;

/**
 * The inverse DCT with a block per lane.
 *
 * <p>A pass spells out what others spell out, too, since a method can give back no vectors, and
 * since the compiler inlines no methods but the Vector API's own once it has met some 90 vector
 * operations: a vector that crosses such a call becomes an object. Between passes the values go
 * through memory, where they take one load and one store each.
 *
 * <p>What {@link InverseDct} does at the ends of 16 bits is left to it: here are 32-bit sums, and a
 * check that no coefficient is so large that it would matter. None of an honest image is: their
 * root sum of squares is at most 8 · 128 = 1024 and what quantisation adds.
 */
final class VectorInverseDct {
  /** Ints that {@link #transform} needs to work in. */
  static final int SCRATCH = 64 * LANES;

  /**
   * Bound of the magnitude of dequantised coefficients, and of the results of the first pass, below
   * which {@link InverseDct} neither wraps nor saturates: sums of two stay within 16 bits.
   */
  static final int TAME = 1 << 14;

  /**
   * Bound of the sum of the magnitudes of a block's dequantised coefficients below which the
   * results of the first pass are tame, too: none counts more than 4 · 1.39 times there.
   */
  private static final int CALM = TAME / 6;

  /** What rounds the results of the first pass. */
  private static final int ROUND1 = 1 << (SHIFT1 - 1);

  /** What rounds those of the second, and shifts their level by 128. */
  private static final int ROUND2 = (128 << SHIFT2) + (1 << (SHIFT2 - 1));

  /** Selects the sample in the lower half of an int. */
  private static final int LOWER = 0xFFFF;

  /** Selects the one in the upper half. */
  private static final int UPPER = 0xFFFF0000;

  /** The zig-zag positions of each column, as bits. */
  private static final long[] COLUMN = new long[8];

  /** The zig-zag positions of columns 4 to 7. */
  static final long RIGHT_COLUMNS;

  /** The zig-zag positions of rows 4 to 7. */
  static final long LOWER_ROWS;

  static {
    long lower = 0;
    for (int k = 0; k < 64; k++) {
      COLUMN[ZigZag.natural(k) & 7] |= 1L << k;
      if (ZigZag.natural(k) >= 32) {
        lower |= 1L << k;
      }
    }
    LOWER_ROWS = lower;
    RIGHT_COLUMNS = COLUMN[4] | COLUMN[5] | COLUMN[6] | COLUMN[7];
  }

  private VectorInverseDct() {}

  /**
   * See {@link Kernels#inverseDct}.
   *
   * @param scratch {@link #SCRATCH} values, overwritten
   */
  static void transform(
      short[] coefficients,
      int coefficientOffset,
      long[] masks,
      int maskOffset,
      int blocks,
      int[] steps,
      byte[] samples,
      int offset,
      int stride,
      int[] scratch) {
    for (int lane = 0; lane < blocks; lane += LANES) {
      int at = coefficientOffset + lane;
      int out = offset + 8 * lane;
      int count = Math.min(LANES, blocks - lane);
      long mask = 0;
      for (int b = 0; b < count; b++) {
        mask |= masks[maskOffset + lane + b];
      }
      if ((mask & ~1L) == 0) {
        fill(coefficients, at, steps[0], samples, out, stride);
      } else if (columns(coefficients, at, mask, steps, scratch)) {
        if ((mask & RIGHT_COLUMNS) == 0) {
          halfRows(scratch, samples, out, stride);
        } else {
          fullRows(scratch, samples, out, stride);
        }
      } else {
        InverseDct.blocks(
            coefficients, at, masks, maskOffset + lane, count, steps, samples, out, stride);
      }
    }
  }

  /** The short cut for blocks that have a DC coefficient alone. */
  private static void fill(
      short[] coefficients, int at, int step, byte[] samples, int offset, int stride) {
    IntVector level =
        ((IntVector) ShortVector.fromArray(HALF_SHORT, coefficients, at).convertShape(S2I, INT, 0))
            .mul(step)
            .lanewise(LSHL, PASS1_BITS + 16)
            .lanewise(ASHR, 16)
            .add(16)
            .lanewise(ASHR, 5)
            .min(127)
            .max(-128)
            .add(128)
            .mul(0x01010101);
    IntVector first = IntVector.fromArray(INT, Interleave.LOW, 0).selectFrom(level, level);
    IntVector second = IntVector.fromArray(INT, Interleave.HIGH, 0).selectFrom(level, level);
    for (int row = 0; row < 8; row++) {
      int out = offset + row * stride;
      first.reinterpretAsBytes().intoArray(samples, out);
      second.reinterpretAsBytes().intoArray(samples, out + 4 * LANES);
    }
  }

  /** Dequantises into natural order, and makes the first pass; returns whether all is tame. */
  private static boolean columns(short[] coefficients, int at, long mask, int[] steps, int[] a) {
    clear(~mask, a);
    int magnitudes = dequantise(coefficients, at, mask, steps, a);
    if (magnitudes >= TAME) {
      return false;
    }
    int full = columnsOf(mask & LOWER_ROWS);
    halfColumns(a, columnsOf(mask) & ~full);
    fullColumns(a, full);
    return magnitudes < CALM || areTame(a, SCRATCH);
  }

  /** Sets zig-zag positions to zero. */
  private static void clear(long positions, int[] a) {
    IntVector zero = IntVector.zero(INT);
    for (long rest = positions; rest != 0; rest &= rest - 1) {
      zero.intoArray(a, LANES * ZigZag.natural(Long.numberOfTrailingZeros(rest)));
    }
  }

  /**
   * Dequantises some zig-zag positions into natural order; others are left as they are.
   *
   * @return the largest sum of magnitudes in a block, of each {@link #TAME} at most
   */
  static int dequantise(short[] coefficients, int at, long mask, int[] steps, int[] a) {
    IntVector magnitudes = IntVector.zero(INT);
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      IntVector value =
          ((IntVector)
                  ShortVector.fromArray(HALF_SHORT, coefficients, at + BlockGroup.BLOCKS * k)
                      .convertShape(S2I, INT, 0))
              .mul(steps[k]);
      value.intoArray(a, LANES * ZigZag.natural(k));
      magnitudes = magnitudes.add(value.abs().min(TAME));
    }
    return magnitudes.reduceLanes(MAX);
  }

  /** The columns in which any of some zig-zag positions lie, as bits. */
  private static int columnsOf(long positions) {
    int set = 0;
    for (int column = 0; column < 8; column++) {
      if ((positions & COLUMN[column]) != 0) {
        set |= 1 << column;
      }
    }
    return set;
  }

  /** Whether the first values are tame. */
  static boolean areTame(int[] a, int count) {
    IntVector seen = IntVector.zero(INT);
    for (int i = 0; i < count; i += LANES) {
      seen = seen.or(IntVector.fromArray(INT, a, i).add(TAME));
    }
    return !seen.compare(UGE, 2 * TAME).anyTrue();
  }

  /** The first pass over columns, given as bits. */
  private static void fullColumns(int[] a, int set) {
    for (int rest = set; rest != 0; rest &= rest - 1) {
      int i = LANES * Integer.numberOfTrailingZeros(rest);
      IntVector a2 = IntVector.fromArray(INT, a, i + 16 * LANES);
      IntVector a6 = IntVector.fromArray(INT, a, i + 48 * LANES);
      IntVector z1 = a2.add(a6).mul(F_0_541);
      IntVector t2 = z1.sub(a6.mul(F_1_847));
      IntVector t3 = z1.add(a2.mul(F_0_765));
      IntVector a0 = IntVector.fromArray(INT, a, i);
      IntVector a4 = IntVector.fromArray(INT, a, i + 32 * LANES);
      IntVector t0 = a0.add(a4).lanewise(LSHL, CONST_BITS).add(ROUND1);
      IntVector t1 = a0.sub(a4).lanewise(LSHL, CONST_BITS).add(ROUND1);
      IntVector e0 = t0.add(t3);
      IntVector e3 = t0.sub(t3);
      IntVector e1 = t1.add(t2);
      IntVector e2 = t1.sub(t2);
      IntVector o0 = IntVector.fromArray(INT, a, i + 56 * LANES);
      IntVector o1 = IntVector.fromArray(INT, a, i + 40 * LANES);
      IntVector o2 = IntVector.fromArray(INT, a, i + 24 * LANES);
      IntVector o3 = IntVector.fromArray(INT, a, i + 8 * LANES);
      IntVector y1 = o0.add(o3).mul(-F_0_899);
      IntVector y2 = o1.add(o2).mul(-F_2_562);
      IntVector y3 = o0.add(o2);
      IntVector y4 = o1.add(o3);
      IntVector y5 = y3.add(y4).mul(F_1_175);
      y3 = y3.mul(-F_1_961).add(y5);
      y4 = y4.mul(-F_0_390).add(y5);
      o0 = o0.mul(F_0_298).add(y1).add(y3);
      o1 = o1.mul(F_2_053).add(y2).add(y4);
      o2 = o2.mul(F_3_072).add(y2).add(y3);
      o3 = o3.mul(F_1_501).add(y1).add(y4);
      e0.add(o3).lanewise(ASHR, SHIFT1).intoArray(a, i);
      e1.add(o2).lanewise(ASHR, SHIFT1).intoArray(a, i + 8 * LANES);
      e2.add(o1).lanewise(ASHR, SHIFT1).intoArray(a, i + 16 * LANES);
      e3.add(o0).lanewise(ASHR, SHIFT1).intoArray(a, i + 24 * LANES);
      e3.sub(o0).lanewise(ASHR, SHIFT1).intoArray(a, i + 32 * LANES);
      e2.sub(o1).lanewise(ASHR, SHIFT1).intoArray(a, i + 40 * LANES);
      e1.sub(o2).lanewise(ASHR, SHIFT1).intoArray(a, i + 48 * LANES);
      e0.sub(o3).lanewise(ASHR, SHIFT1).intoArray(a, i + 56 * LANES);
    }
  }

  /**
   * {@link #fullColumns} where rows 4 to 7 are zero: the odd half comes down to sums of two
   * products.
   */
  private static void halfColumns(int[] a, int set) {
    for (int rest = set; rest != 0; rest &= rest - 1) {
      int i = LANES * Integer.numberOfTrailingZeros(rest);
      IntVector a0 = IntVector.fromArray(INT, a, i);
      IntVector a1 = IntVector.fromArray(INT, a, i + 8 * LANES);
      IntVector a2 = IntVector.fromArray(INT, a, i + 16 * LANES);
      IntVector a3 = IntVector.fromArray(INT, a, i + 24 * LANES);
      IntVector t2 = a2.mul(F_0_541);
      IntVector t3 = a2.mul(F_0_541 + F_0_765);
      IntVector t0 = a0.lanewise(LSHL, CONST_BITS).add(ROUND1);
      IntVector e0 = t0.add(t3);
      IntVector e3 = t0.sub(t3);
      IntVector e1 = t0.add(t2);
      IntVector e2 = t0.sub(t2);
      IntVector y5 = a1.add(a3).mul(F_1_175);
      IntVector o0 = y5.sub(a1.mul(F_0_899)).sub(a3.mul(F_1_961));
      IntVector o1 = y5.sub(a1.mul(F_0_390)).sub(a3.mul(F_2_562));
      IntVector o2 = y5.sub(a3.mul(F_2_562 + F_1_961 - F_3_072));
      IntVector o3 = y5.add(a1.mul(F_1_501 - F_0_899 - F_0_390));
      e0.add(o3).lanewise(ASHR, SHIFT1).intoArray(a, i);
      e1.add(o2).lanewise(ASHR, SHIFT1).intoArray(a, i + 8 * LANES);
      e2.add(o1).lanewise(ASHR, SHIFT1).intoArray(a, i + 16 * LANES);
      e3.add(o0).lanewise(ASHR, SHIFT1).intoArray(a, i + 24 * LANES);
      e3.sub(o0).lanewise(ASHR, SHIFT1).intoArray(a, i + 32 * LANES);
      e2.sub(o1).lanewise(ASHR, SHIFT1).intoArray(a, i + 40 * LANES);
      e1.sub(o2).lanewise(ASHR, SHIFT1).intoArray(a, i + 48 * LANES);
      e0.sub(o3).lanewise(ASHR, SHIFT1).intoArray(a, i + 56 * LANES);
    }
  }

  /** The second pass. Two samples of a block share an int to be clamped, four to be stored. */
  private static void fullRows(int[] a, byte[] samples, int offset, int stride) {
    for (int row = 0; row < 8; row++) {
      int i = 8 * row * LANES;
      IntVector a2 = IntVector.fromArray(INT, a, i + 2 * LANES);
      IntVector a6 = IntVector.fromArray(INT, a, i + 6 * LANES);
      IntVector z1 = a2.add(a6).mul(F_0_541);
      IntVector t2 = z1.sub(a6.mul(F_1_847));
      IntVector t3 = z1.add(a2.mul(F_0_765));
      IntVector a0 = IntVector.fromArray(INT, a, i);
      IntVector a4 = IntVector.fromArray(INT, a, i + 4 * LANES);
      IntVector t0 = a0.add(a4).lanewise(LSHL, CONST_BITS).add(ROUND2);
      IntVector t1 = a0.sub(a4).lanewise(LSHL, CONST_BITS).add(ROUND2);
      IntVector e0 = t0.add(t3);
      IntVector e3 = t0.sub(t3);
      IntVector e1 = t1.add(t2);
      IntVector e2 = t1.sub(t2);
      IntVector o0 = IntVector.fromArray(INT, a, i + 7 * LANES);
      IntVector o1 = IntVector.fromArray(INT, a, i + 5 * LANES);
      IntVector o2 = IntVector.fromArray(INT, a, i + 3 * LANES);
      IntVector o3 = IntVector.fromArray(INT, a, i + LANES);
      IntVector y1 = o0.add(o3).mul(-F_0_899);
      IntVector y2 = o1.add(o2).mul(-F_2_562);
      IntVector y3 = o0.add(o2);
      IntVector y4 = o1.add(o3);
      IntVector y5 = y3.add(y4).mul(F_1_175);
      y3 = y3.mul(-F_1_961).add(y5);
      y4 = y4.mul(-F_0_390).add(y5);
      o0 = o0.mul(F_0_298).add(y1).add(y3);
      o1 = o1.mul(F_2_053).add(y2).add(y4);
      o2 = o2.mul(F_3_072).add(y2).add(y3);
      o3 = o3.mul(F_1_501).add(y1).add(y4);
      IntVector even =
          e0.add(o3)
              .lanewise(ASHR, SHIFT2)
              .and(LOWER)
              .or(e2.add(o1).lanewise(ASHR, SHIFT2 - 16).and(UPPER))
              .reinterpretAsShorts()
              .max((short) 0)
              .min((short) 255)
              .reinterpretAsInts();
      IntVector odd =
          e1.add(o2)
              .lanewise(ASHR, SHIFT2)
              .and(LOWER)
              .or(e3.add(o0).lanewise(ASHR, SHIFT2 - 16).and(UPPER))
              .reinterpretAsShorts()
              .max((short) 0)
              .min((short) 255)
              .reinterpretAsInts();
      IntVector left = even.or(odd.lanewise(LSHL, 8));
      even =
          e3.sub(o0)
              .lanewise(ASHR, SHIFT2)
              .and(LOWER)
              .or(e1.sub(o2).lanewise(ASHR, SHIFT2 - 16).and(UPPER))
              .reinterpretAsShorts()
              .max((short) 0)
              .min((short) 255)
              .reinterpretAsInts();
      odd =
          e2.sub(o1)
              .lanewise(ASHR, SHIFT2)
              .and(LOWER)
              .or(e0.sub(o3).lanewise(ASHR, SHIFT2 - 16).and(UPPER))
              .reinterpretAsShorts()
              .max((short) 0)
              .min((short) 255)
              .reinterpretAsInts();
      IntVector right = even.or(odd.lanewise(LSHL, 8));
      int out = offset + row * stride;
      IntVector.fromArray(INT, Interleave.LOW, 0)
          .selectFrom(left, right)
          .reinterpretAsBytes()
          .intoArray(samples, out);
      IntVector.fromArray(INT, Interleave.HIGH, 0)
          .selectFrom(left, right)
          .reinterpretAsBytes()
          .intoArray(samples, out + 4 * LANES);
    }
  }

  /** {@link #fullRows} where columns 4 to 7 are zero. */
  private static void halfRows(int[] a, byte[] samples, int offset, int stride) {
    for (int row = 0; row < 8; row++) {
      int i = 8 * row * LANES;
      IntVector a0 = IntVector.fromArray(INT, a, i);
      IntVector a1 = IntVector.fromArray(INT, a, i + LANES);
      IntVector a2 = IntVector.fromArray(INT, a, i + 2 * LANES);
      IntVector a3 = IntVector.fromArray(INT, a, i + 3 * LANES);
      IntVector t2 = a2.mul(F_0_541);
      IntVector t3 = a2.mul(F_0_541 + F_0_765);
      IntVector t0 = a0.lanewise(LSHL, CONST_BITS).add(ROUND2);
      IntVector e0 = t0.add(t3);
      IntVector e3 = t0.sub(t3);
      IntVector e1 = t0.add(t2);
      IntVector e2 = t0.sub(t2);
      IntVector y5 = a1.add(a3).mul(F_1_175);
      IntVector o0 = y5.sub(a1.mul(F_0_899)).sub(a3.mul(F_1_961));
      IntVector o1 = y5.sub(a1.mul(F_0_390)).sub(a3.mul(F_2_562));
      IntVector o2 = y5.sub(a3.mul(F_2_562 + F_1_961 - F_3_072));
      IntVector o3 = y5.add(a1.mul(F_1_501 - F_0_899 - F_0_390));
      IntVector even =
          e0.add(o3)
              .lanewise(ASHR, SHIFT2)
              .and(LOWER)
              .or(e2.add(o1).lanewise(ASHR, SHIFT2 - 16).and(UPPER))
              .reinterpretAsShorts()
              .max((short) 0)
              .min((short) 255)
              .reinterpretAsInts();
      IntVector odd =
          e1.add(o2)
              .lanewise(ASHR, SHIFT2)
              .and(LOWER)
              .or(e3.add(o0).lanewise(ASHR, SHIFT2 - 16).and(UPPER))
              .reinterpretAsShorts()
              .max((short) 0)
              .min((short) 255)
              .reinterpretAsInts();
      IntVector left = even.or(odd.lanewise(LSHL, 8));
      even =
          e3.sub(o0)
              .lanewise(ASHR, SHIFT2)
              .and(LOWER)
              .or(e1.sub(o2).lanewise(ASHR, SHIFT2 - 16).and(UPPER))
              .reinterpretAsShorts()
              .max((short) 0)
              .min((short) 255)
              .reinterpretAsInts();
      odd =
          e2.sub(o1)
              .lanewise(ASHR, SHIFT2)
              .and(LOWER)
              .or(e0.sub(o3).lanewise(ASHR, SHIFT2 - 16).and(UPPER))
              .reinterpretAsShorts()
              .max((short) 0)
              .min((short) 255)
              .reinterpretAsInts();
      IntVector right = even.or(odd.lanewise(LSHL, 8));
      int out = offset + row * stride;
      IntVector.fromArray(INT, Interleave.LOW, 0)
          .selectFrom(left, right)
          .reinterpretAsBytes()
          .intoArray(samples, out);
      IntVector.fromArray(INT, Interleave.HIGH, 0)
          .selectFrom(left, right)
          .reinterpretAsBytes()
          .intoArray(samples, out + 4 * LANES);
    }
  }
}
