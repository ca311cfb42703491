package org.zellige.vector;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.F2I;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.I2S;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.NE;
import static jdk.incubator.vector.VectorOperators.S2I;
import static org.zellige.vector.Species.FLOAT;
import static org.zellige.vector.Species.HALF_SHORT;
import static org.zellige.vector.Species.INT;
import static org.zellige.vector.Species.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.GreedyThinning;

/**
 * {@link org.zellige.transform.Kernels#thin} with a block per lane. Holds what it works in; for one
 * thread.
 *
 * <p>In four methods, since the compiler inlines no more beyond some number of nodes: what is known
 * of each coefficient before any choice is made is passed on in memory.
 */
final class VectorThinning {
  // Of LANES blocks: an entry for each position.

  /** Place of the rate of the coefficient, less that of the one before. */
  private static final int HERE = 0;

  /** The position after the coefficient before, times 16. */
  private static final int BEFORE = LANES;

  /** The level as a float. */
  private static final int LEVEL = 2 * LANES;

  /** The rate of the coefficient. */
  private static final int OWN = 3 * LANES;

  /** What zero gains without regard to the coefficient that comes next. */
  private static final int GAIN = 4 * LANES;

  /** What one less gains. */
  private static final int LOWER = 5 * LANES;

  /** The rate of the coefficient with one less. */
  private static final int OWN_LESS = 6 * LANES;

  private static final int ENTRY = 7 * LANES;

  private static final int ONE_BITS = Float.floatToRawIntBits(1);
  private static final int FRACTION = 23;

  /** Exponent of a float in ½…1, whose size as an integer is 0. */
  private static final int EXPONENT_OF_SIZE_0 = 126;

  private final int[] entries = new int[64 * ENTRY];

  /** Places of rates. */
  private final int[] places = new int[LANES];

  /** See {@link org.zellige.transform.Kernels#thin}. */
  void thin(
      float[] spectrum,
      float[] factors,
      int[] rates,
      float[] shares,
      float[] weights,
      short[] coefficients,
      long[] masks,
      int groups) {
    for (int block = 0; block < groups * BlockGroup.BLOCKS; block += LANES) {
      long union = 0;
      for (int b = 0; b < LANES; b++) {
        union |= masks[block + b];
      }
      union &= ~1L;
      if (union != 0) {
        int at = BlockGroup.index(block);
        FloatVector weight = FloatVector.fromArray(FLOAT, weights, block);
        place(coefficients, at, union, entries);
        weigh(spectrum, at, factors, shares, weight, rates, union, entries, places);
        weighOneLess(spectrum, at, factors, shares, weight, rates, union, entries, places);
        choose(coefficients, at, rates, union, entries, places);
        VectorForwardDct.masks(coefficients, at, masks, block);
      }
    }
  }

  private static void place(short[] coefficients, int at, long union, int[] entries) {
    IntVector before = IntVector.broadcast(INT, 16);
    for (long rest = union; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      int entry = ENTRY * k;
      IntVector level =
          ((FloatVector)
                  value(coefficients, at + BlockGroup.BLOCKS * k).abs().convertShape(I2F, FLOAT, 0))
              .reinterpretAsInts();
      level.intoArray(entries, entry + LEVEL);
      IntVector size = level.lanewise(LSHR, FRACTION).sub(EXPONENT_OF_SIZE_0).max(0);
      size.add(16 * k).intoArray(entries, entry + HERE);
      before.intoArray(entries, entry + BEFORE);
      before = before.blend(16 * (k + 1), level.compare(NE, 0));
    }
  }

  private static void weigh(
      float[] spectrum,
      int at,
      float[] factors,
      float[] shares,
      FloatVector weight,
      int[] rates,
      long union,
      int[] entries,
      int[] places) {
    for (long rest = union; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      int entry = ENTRY * k;
      IntVector level = ints(entries, entry + LEVEL);
      FloatVector levels = level.reinterpretAsFloats();
      FloatVector over = over(spectrum, at + BlockGroup.BLOCKS * k, factors[k], levels);
      IntVector error = bits(weight.mul(shares[k]).mul(levels).mul(over.add(levels)));
      IntVector own =
          rate(rates, ints(entries, entry + HERE).sub(ints(entries, entry + BEFORE)), places);
      own.intoArray(entries, entry + OWN);
      // More than anything where there is no coefficient, which so becomes zero.
      own.sub(error)
          .blend(GreedyThinning.MOST, level.compare(EQ, 0))
          .intoArray(entries, entry + GAIN);
    }
  }

  private static void weighOneLess(
      float[] spectrum,
      int at,
      float[] factors,
      float[] shares,
      FloatVector weight,
      int[] rates,
      long union,
      int[] entries,
      int[] places) {
    for (long rest = union; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      int entry = ENTRY * k;
      IntVector level = ints(entries, entry + LEVEL);
      // Powers of two are floats of 1 times that: no bits after the exponent.
      VectorMask<Integer> power =
          level.and((1 << FRACTION) - 1).compare(EQ, 0).and(level.compare(GT, ONE_BITS));
      IntVector lower = IntVector.zero(INT);
      if (power.anyTrue()) {
        FloatVector over =
            over(spectrum, at + BlockGroup.BLOCKS * k, factors[k], level.reinterpretAsFloats());
        IntVector loss = bits(weight.mul(shares[k]).mul(over.add(1f)));
        IntVector place =
            ints(entries, entry + HERE).sub(ints(entries, entry + BEFORE)).sub(1).max(0);
        IntVector ownLess = rate(rates, place, places);
        ownLess.intoArray(entries, entry + OWN_LESS);
        lower = lower.blend(ints(entries, entry + OWN).sub(ownLess).sub(loss), power);
      }
      lower.intoArray(entries, entry + LOWER);
    }
  }

  /**
   * From the highest position down. What the coefficient after this one costs is known from its own
   * turn, whatever came of it; so a turn waits for one gather alone.
   */
  private static void choose(
      short[] coefficients, int at, int[] rates, long union, int[] entries, int[] places) {
    IntVector next = IntVector.broadcast(INT, GreedyThinning.END);
    IntVector rateOfNext = IntVector.zero(INT);
    for (long rest = union; rest != 0; ) {
      int k = 63 - Long.numberOfLeadingZeros(rest);
      rest ^= 1L << k;
      int entry = ENTRY * k;
      int end = rates[GreedyThinning.END - 16 * (k + 1)];
      IntVector with = rateOfNext.blend(end, next.compare(EQ, GreedyThinning.END));
      IntVector without = rate(rates, next.sub(ints(entries, entry + BEFORE)), places);
      IntVector gain = ints(entries, entry + GAIN).add(with.sub(without));
      VectorMask<Integer> less = ints(entries, entry + LOWER).compare(GT, gain.max(0));
      VectorMask<Integer> stays = gain.compare(LE, 0).or(less);
      int i = at + BlockGroup.BLOCKS * k;
      IntVector value = value(coefficients, i);
      value = value.blend(value.sub(value.lanewise(ASHR, 31).or(1)), less);
      IntVector.zero(INT)
          .blend(value, stays)
          .convertShape(I2S, HALF_SHORT, 0)
          .reinterpretAsShorts()
          .intoArray(coefficients, i);
      IntVector own = ints(entries, entry + OWN).blend(ints(entries, entry + OWN_LESS), less);
      rateOfNext =
          rateOfNext.blend(without.blend(own, stays), ints(entries, entry + LEVEL).compare(NE, 0));
      IntVector here = ints(entries, entry + HERE);
      next = next.blend(here.blend(here.sub(1), less), stays);
    }
  }

  private static IntVector value(short[] coefficients, int i) {
    return (IntVector) ShortVector.fromArray(HALF_SHORT, coefficients, i).convertShape(S2I, INT, 0);
  }

  private static IntVector ints(int[] entries, int i) {
    return IntVector.fromArray(INT, entries, i);
  }

  /** Twice the magnitude before quantisation less the level. */
  private static FloatVector over(float[] spectrum, int i, float factor, FloatVector levels) {
    return FloatVector.fromArray(FLOAT, spectrum, i).mul(factor).abs().sub(levels).mul(2f);
  }

  private static IntVector rate(int[] rates, IntVector place, int[] places) {
    place.intoArray(places, 0);
    return IntVector.fromArray(INT, rates, 0, places, 0);
  }

  /** Whole units, at most {@link GreedyThinning#MOST}. */
  private static IntVector bits(FloatVector cost) {
    return ((IntVector) cost.mul((float) GreedyThinning.BIT).convertShape(F2I, INT, 0))
        .min(GreedyThinning.MOST);
  }
}
