package org.zellige.quant.search;

import java.util.Arrays;
import org.zellige.transform.GreedyThinning;

/**
 * What coefficients cost in bits: the ideal lengths of the symbols of sequential Huffman coding, by
 * how often each occurred, and the extra bits. A progressive file costs less, but the choices that
 * come out are the same (rates of progressive scans were tried and gave files 0.3 % larger).
 */
public final class RateModel {
  /** Runs that {@link #ac} distinguishes. */
  private static final int RUNS = 64;

  /** Symbols that the typical distribution is worth beside those counted. */
  private static final double PRIOR = 64;

  // The typical distribution, in bits: least squares over photographs at middle qualities.
  private static final double END_BITS = 2.5;
  private static final double FIRST_BITS = 1.2;
  private static final double RUN_BITS = 1.6;
  private static final double SIZE_BITS = 2.0;
  private static final double RAREST_BITS = 18;
  private static final double TYPICAL_DC_SIZE = 3;
  private static final double DC_BITS = 1.5;

  private static final double LOG_2 = StrictMath.log(2);
  private static final double[] TYPICAL_AC = typicalAc();
  private static final double[] TYPICAL_DC = typicalDc();
  private static final RateModel TYPICAL = of(new SymbolCounts());

  private final float[] ac;
  private final float[] dc;
  private final int[] thinning;

  /**
   * @param ac see {@link #ac()}
   * @param dc see {@link #dc()}
   */
  RateModel(float[] ac, float[] dc) {
    this.ac = ac;
    this.dc = dc;
    this.thinning = new int[ac.length];
    for (int i = 0; i < ac.length; i++) {
      thinning[i] = (int) (ac[i] * GreedyThinning.BIT);
    }
  }

  /** For a component of which nothing is known. */
  static RateModel typical() {
    return TYPICAL;
  }

  /** For a component in which symbols occurred this often. */
  static RateModel of(SymbolCounts counts) {
    return new RateModel(
        acBits(lengths(counts.ac, TYPICAL_AC)), dcBits(lengths(counts.dc, TYPICAL_DC)));
  }

  /**
   * Bits of AC coefficients by run · 16 + size, the extra bits and the symbols of sixteen zeros
   * included. With size 0: of ending the block before its last {@code run} positions, 0 if there
   * are none; so position 64 with size 0 is what every block ends with.
   */
  float[] ac() {
    return ac;
  }

  /** The same as {@link GreedyThinning} has them. */
  int[] thinning() {
    return thinning;
  }

  /** Bits of a DC difference by its size, the extra bits included. */
  float[] dc() {
    return dc;
  }

  private static float[] acBits(double[] lengths) {
    float[] bits = new float[16 * RUNS];
    for (int run = 0; run < RUNS; run++) {
      for (int size = 1; size < 16; size++) {
        bits[run << 4 | size] =
            (float)
                ((run >> 4) * lengths[SymbolCounts.ZERO_RUN]
                    + lengths[(run & 15) << 4 | size]
                    + size);
      }
      bits[run << 4] = run == 0 ? 0 : (float) lengths[SymbolCounts.END_OF_BLOCK];
    }
    return bits;
  }

  private static float[] dcBits(double[] lengths) {
    float[] bits = new float[16];
    for (int size = 0; size < 16; size++) {
      bits[size] = (float) (lengths[size] + size);
    }
    return bits;
  }

  private static double[] typicalAc() {
    double[] weights = new double[256];
    Arrays.fill(weights, weight(RAREST_BITS));
    for (int run = 0; run < 16; run++) {
      for (int size = 1; size < 16; size++) {
        double bits = FIRST_BITS + RUN_BITS * log2(run + 1) + SIZE_BITS * (size - 1);
        weights[run << 4 | size] = weight(Math.min(RAREST_BITS, bits));
      }
    }
    weights[SymbolCounts.END_OF_BLOCK] = weight(END_BITS);
    return weights;
  }

  private static double[] typicalDc() {
    double[] weights = new double[16];
    for (int size = 0; size < 16; size++) {
      weights[size] = weight(DC_BITS + Math.abs(size - TYPICAL_DC_SIZE));
    }
    return weights;
  }

  private static double weight(double bits) {
    return PRIOR * StrictMath.pow(2, -bits);
  }

  private static double[] lengths(long[] counts, double[] typical) {
    double[] weights = new double[counts.length];
    double total = 0;
    for (int symbol = 0; symbol < counts.length; symbol++) {
      weights[symbol] = counts[symbol] + typical[symbol];
      total += weights[symbol];
    }
    double[] lengths = new double[counts.length];
    double all = log2(total);
    for (int symbol = 0; symbol < counts.length; symbol++) {
      lengths[symbol] = all - log2(weights[symbol]);
    }
    return lengths;
  }

  private static double log2(double value) {
    return StrictMath.log(value) / LOG_2;
  }
}
