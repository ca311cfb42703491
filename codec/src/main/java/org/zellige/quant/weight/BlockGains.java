package org.zellige.quant.weight;

import org.zellige.quant.table.ComponentSteps;
import org.zellige.transform.BlockGroup;

/**
 * What each block's errors count for by a metric, and what its move would gain if the metric's
 * slope did not change on the way. To gain more than there are errors is to go too far: all
 * coefficients of a place where the slope is steep then overshoot together.
 */
final class BlockGains {
  /** What is added to a block's errors, over the mean of all blocks. */
  private static final double FLOOR = 0.25;

  private final double[][] errors;
  private final double[][] gains;

  // Of a group of blocks.
  private final float[] products = new float[BlockGroup.LENGTH];
  private final float[] sums = new float[BlockGroup.BLOCKS];

  BlockGains(ComponentSteps component) {
    this.errors = new double[component.blocksDown()][component.blocksAcross()];
    this.gains = new double[component.blocksDown()][component.blocksAcross()];
  }

  /**
   * Takes in a group of blocks.
   *
   * @param first of them
   * @param slopes the change of the metric with each coefficient
   * @param off errors of coefficients
   * @param pulls moves of coefficients, but for their scale
   */
  void add(int row, int first, float[] slopes, float[] off, float[] pulls) {
    add(slopes, off, errors[row], first);
    add(slopes, pulls, gains[row], first);
  }

  private void add(float[] slopes, float[] by, double[] row, int first) {
    for (int i = 0; i < BlockGroup.LENGTH; i++) {
      products[i] = slopes[i] * by[i];
    }
    BlockGroup.addPositions(products, sums);
    int end = Math.min(first + BlockGroup.BLOCKS, row.length);
    for (int b = first; b < end; b++) {
      row[b] = sums[b - first];
    }
  }

  /**
   * How much of their moves blocks are to go.
   *
   * @param scale of pulls
   * @param reach as in {@link Move#reach}
   * @return 0…1 by row and block; 1 for blocks that were not taken in
   */
  float[][] parts(double scale, double reach) {
    float[][] parts = new float[errors.length][errors[0].length];
    double floor = FLOOR * Math.max(0, mean());
    for (int row = 0; row < parts.length; row++) {
      for (int b = 0; b < parts[row].length; b++) {
        double own = Math.max(0, BlockWeights.around(errors, row, b) / 4);
        double most = reach * (own + floor);
        double gain = scale * gains[row][b];
        parts[row][b] = gain > most ? (float) (most / gain) : 1;
      }
    }
    return parts;
  }

  private double mean() {
    double sum = 0;
    for (double[] row : errors) {
      for (double error : row) {
        sum += error;
      }
    }
    return sum / ((double) errors.length * errors[0].length);
  }
}
