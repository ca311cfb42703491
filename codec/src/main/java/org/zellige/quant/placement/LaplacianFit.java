package org.zellige.quant.placement;

import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;

/**
 * What is known of the values that one coefficient position had before quantisation, if they were
 * spread about zero as a Laplace distribution. After Price and Rabbani, "Biased reconstruction for
 * JPEG decoding" (2000), with the maximum-likelihood fit to the quantised values.
 *
 * @param count values
 * @param nonzero those that are not zero
 * @param magnitude sum of their magnitudes, in steps
 */
public record LaplacianFit(long count, long nonzero, long magnitude) {
  /**
   * Below this fall of the density over half a step, the centre of the interval is exact enough.
   */
  private static final double FLAT = 1e-4;

  /**
   * One fit for each zig-zag position of a component.
   *
   * @param blocksPerRow blocks across that hold samples of the image; others are not looked at
   * @param blockRows rows of blocks that hold samples of the image
   */
  public static LaplacianFit[] of(CoefficientRows rows, int blocksPerRow, int blockRows) {
    long[] nonzero = new long[64];
    long[] magnitude = new long[64];
    for (int row = 0; row < blockRows; row++) {
      short[] coefficients = rows.readCoefficients(row);
      long[] masks = rows.readMasks(row);
      for (int block = 0; block < blocksPerRow; block++) {
        int at = BlockGroup.index(block);
        for (long rest = masks[block]; rest != 0; rest &= rest - 1) {
          int k = Long.numberOfTrailingZeros(rest);
          int value = Math.abs(coefficients[at + BlockGroup.BLOCKS * k]);
          nonzero[k] += Integer.signum(value);
          magnitude[k] += value;
        }
      }
    }
    LaplacianFit[] fits = new LaplacianFit[64];
    for (int k = 0; k < 64; k++) {
      fits[k] = new LaplacianFit((long) blocksPerRow * blockRows, nonzero[k], magnitude[k]);
    }
    return fits;
  }

  /** By what factor the density falls over half a step, 0…1. */
  public double decay() {
    double zeros = count - nonzero;
    double a = 4.0 * magnitude + 2.0 * count;
    double b = 4.0 * magnitude - 2.0 * nonzero;
    return (Math.sqrt(zeros * zeros + a * b) - zeros) / a;
  }

  /**
   * How much nearer to zero than the centre of their interval the values lie on average, in steps,
   * 0…½; ½ if all are zero.
   */
  public double bias() {
    return nonzero == 0 ? 0.5 : bias(decay());
  }

  static double bias(double decay) {
    if (decay <= 0) {
      return 0.5;
    }
    double logarithm = StrictMath.log(decay);
    if (logarithm > -FLAT) {
      return 0;
    }
    double square = decay * decay;
    return 0.5 * ((1 + square) / (1 - square) + 1 / logarithm);
  }
}
