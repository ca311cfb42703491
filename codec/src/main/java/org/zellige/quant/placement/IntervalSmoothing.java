package org.zellige.quant.placement;

import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.FloatInverse;
import org.zellige.transform.ForwardDct;
import org.zellige.transform.LaneDct;
import org.zellige.transform.ZigZag;

/**
 * Moves the coefficients of a component within their quantisation intervals to where {@link
 * ShiftedShrinkage} of its samples puts them: edges of blocks and ringing go, and what is encoded
 * again with the same steps gives the same coefficients.
 *
 * <p>Coefficients that are zero follow the estimate. Others follow it as far as it has proved right
 * in this image: an estimate that often lies outside the interval, as in busy textures or where
 * steps are small, is given little weight.
 */
public final class IntervalSmoothing {
  /** Finest result: a 64th of a step. */
  private static final int MAX_BITS = 6;

  /** With fewer bits, what can be gained is lost in rounding; only damage needs such numbers. */
  private static final int MIN_BITS = 3;

  /** Units in which the way from the centre of an interval is kept: its end is at half of that. */
  private static final float DEVIATION_UNITS = 65534f;

  /**
   * Estimates are trusted in full where their mean squared distance from the centre of the interval
   * is this share of 1/12, that of evenly spread values. Of 0.2, 0.27, 0.3, 0.35, 0.5 and 1 on
   * reduced photographs: more raises quality 10 and lowers 40 to 95.
   */
  private static final double TRUSTED_ERROR = 0.3 / 12;

  private final PlacedCoefficients start;
  private final int[] fileSteps;
  private final int blocksPerRow;
  private final int blockRows;
  private final FloatInverse inverse;
  private final float[] lanes = new float[BlockGroup.LENGTH];

  /** By zig-zag position, from a forward transform to steps. */
  private final float[] toSteps = new float[64];

  /** Sums of squared deviations of coefficients that are not zero, and of DC; and their number. */
  private final double[] squares = new double[64];

  private final long[] counts = new long[64];

  private IntervalSmoothing(
      PlacedCoefficients start, int[] fileSteps, int blocksPerRow, int blockRows) {
    this.start = start;
    this.fileSteps = fileSteps;
    this.blocksPerRow = blocksPerRow;
    this.blockRows = blockRows;
    this.inverse = new FloatInverse(start.steps(), start.bias(), 8, 0);
    for (int k = 0; k < 64; k++) {
      // Damaged files have steps of zero.
      toSteps[k] = (float) (1 / (Math.max(1, fileSteps[k]) * ForwardDct.gain(k)));
    }
  }

  /**
   * Smoothes a component.
   *
   * @param start its coefficients in steps of the file, as they would be shown otherwise
   * @param fileSteps by zig-zag position
   * @param blocksPerRow blocks across that hold samples of the image, at least 1
   * @param blockRows rows of blocks that hold samples of the image, at least 1
   * @return new coefficients with finer steps; {@code start} itself if coefficients are too large
   *     for those
   */
  public static PlacedCoefficients smooth(
      PlacedCoefficients start, int[] fileSteps, int blocksPerRow, int blockRows) {
    int bits = bits(start.rows());
    if (bits < MIN_BITS) {
      return start;
    }
    return new IntervalSmoothing(start, fileSteps, blocksPerRow, blockRows).run(bits);
  }

  /** Bytes that smoothing takes, its result included. */
  public static long memory(int blocksPerRow, int blockRows) {
    // Two strips of samples, two of sums and two of weights.
    return CoefficientRows.memory(blocksPerRow, blockRows) + 6 * SampleStrip.memory(blocksPerRow);
  }

  /** How many bits of fraction 16 bits leave. */
  private static int bits(CoefficientRows rows) {
    int largest = 0;
    for (int row = 0; row < rows.rows(); row++) {
      for (short value : rows.readCoefficients(row)) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    int bits = MAX_BITS;
    while (bits > 0 && (largest + 1) << bits > Short.MAX_VALUE) {
      bits--;
    }
    return bits;
  }

  private PlacedCoefficients run(int bits) {
    CoefficientRows deviations = new CoefficientRows(blocksPerRow, blockRows);
    estimate(deviations);
    double[] trust = new double[64];
    double[] steps = new double[64];
    for (int k = 0; k < 64; k++) {
      trust[k] = counts[k] == 0 ? 1 : Math.min(1, TRUSTED_ERROR * counts[k] / squares[k]);
      steps[k] = (double) fileSteps[k] / (1 << bits);
    }
    for (int row = 0; row < blockRows; row++) {
      place(deviations, row, trust, bits);
    }
    return new PlacedCoefficients(deviations, steps, new double[64]);
  }

  /** Fills in how far the estimates lie from the centres of the intervals, row after row. */
  private void estimate(CoefficientRows deviations) {
    ShiftedShrinkage shrinkage = new ShiftedShrinkage(fileSteps);
    SampleStrip upper = new SampleStrip(blocksPerRow);
    SampleStrip lower = new SampleStrip(blocksPerRow);
    var toUpper = new ShiftedShrinkage.Estimate(blocksPerRow);
    var toLower = new ShiftedShrinkage.Estimate(blocksPerRow);
    for (int row = -1; row < blockRows; row++) {
      if (row + 1 < blockRows) {
        load(row + 1, lower);
      } else {
        lower.repeat(upper, 7);
      }
      if (row < 0) {
        upper.repeat(lower, 0);
      }
      toLower.clear();
      shrinkage.estimate(upper, lower, toUpper, toLower);
      if (row >= 0) {
        toUpper.sums().divideBy(toUpper.weights());
        measure(toUpper.sums(), row, deviations);
      }
      SampleStrip strip = upper;
      upper = lower;
      lower = strip;
      ShiftedShrinkage.Estimate done = toUpper;
      toUpper = toLower;
      toLower = done;
    }
  }

  private void load(int row, SampleStrip strip) {
    for (int first = 0; first < blocksPerRow; first += BlockGroup.BLOCKS) {
      inverse.group(
          start.rows().readCoefficients(row),
          start.rows().readMasks(row),
          first,
          BlockGroup.BLOCKS,
          strip.values(),
          SampleStrip.MARGIN + 8 * first,
          strip.stride());
    }
    strip.extendSideways();
  }

  private void measure(SampleStrip estimate, int row, CoefficientRows deviations) {
    short[] exact = start.rows().readCoefficients(row);
    short[] out = deviations.coefficients(row);
    for (int first = 0; first < blocksPerRow; first += BlockGroup.BLOCKS) {
      for (int y = 0; y < 8; y++) {
        estimate.gather(y, SampleStrip.MARGIN + 8 * first, lanes, y);
      }
      LaneDct.forward(lanes);
      int blocks = Math.min(BlockGroup.BLOCKS, blocksPerRow - first);
      int at = BlockGroup.index(first);
      for (int k = 0; k < 64; k++) {
        int from = BlockGroup.BLOCKS * ZigZag.natural(k);
        for (int b = 0; b < blocks; b++) {
          int i = at + BlockGroup.BLOCKS * k + b;
          float deviation = lanes[from + b] * toSteps[k] - exact[i];
          out[i] = (short) (Math.max(-0.5f, Math.min(0.5f, deviation)) * DEVIATION_UNITS);
          if (exact[i] != 0 || k == 0) {
            squares[k] += (double) deviation * deviation;
            counts[k]++;
          }
        }
      }
    }
  }

  /** Turns deviations into coefficients of finer steps. */
  private void place(CoefficientRows rows, int row, double[] trust, int bits) {
    short[] exact = start.rows().readCoefficients(row);
    short[] placed = rows.coefficients(row);
    // The ends of the interval belong to its neighbours.
    int farthest = (1 << bits >> 1) - 1;
    for (int block = 0; block < blocksPerRow; block++) {
      long mask = 0;
      for (int k = 0; k < 64; k++) {
        int i = BlockGroup.index(block) + BlockGroup.BLOCKS * k;
        float deviation = placed[i] / DEVIATION_UNITS;
        if (exact[i] != 0 || k == 0) {
          float before = (float) (-Integer.signum(exact[i]) * start.bias()[k]);
          deviation = before + (deviation - before) * (float) trust[k];
        }
        int fine = (int) StrictMath.rint(deviation * (1 << bits));
        int value = (exact[i] << bits) + Math.max(-farthest, Math.min(farthest, fine));
        placed[i] = (short) value;
        mask |= value == 0 ? 0 : 1L << k;
      }
      rows.masks(row)[block] = mask;
    }
  }
}
