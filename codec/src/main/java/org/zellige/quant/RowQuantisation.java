package org.zellige.quant;

import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;

/** Rows of blocks through the quantisation kernel. */
final class RowQuantisation {
  private static final float[] NOWHERE = new float[64];

  private final Kernels kernels;
  private final float[] factors;
  private final float[] floors;
  private final float[] slopes;
  private final int limit;

  /** Rounds to the nearest integer. */
  RowQuantisation(Kernels kernels, ComponentSteps component) {
    this(kernels, component, NOWHERE, NOWHERE);
  }

  /** Rounds to the nearest integer outside a dead zone, as {@link Kernels#quantise} has it. */
  RowQuantisation(Kernels kernels, ComponentSteps component, float[] floors, float[] slopes) {
    this.kernels = kernels;
    this.factors = component.factors();
    this.limit = component.limit();
    this.floors = floors;
    this.slopes = slopes;
  }

  /** Quantises a row in which no block is active. */
  void quantise(float[] exact, CoefficientRows quantised, int row) {
    float[] calm = new float[quantised.groupsPerRow() * BlockGroup.BLOCKS];
    quantise(exact, quantised, row, calm);
  }

  /**
   * Quantises a row.
   *
   * @param activity of each block, as many as there is room for in the groups of a row
   */
  void quantise(float[] exact, CoefficientRows quantised, int row, float[] activity) {
    short[] to = quantised.coefficients(row);
    long[] masks = quantised.masks(row);
    for (int group = 0; group < quantised.groupsPerRow(); group++) {
      kernels.quantise(
          exact,
          group * BlockGroup.LENGTH,
          factors,
          floors,
          slopes,
          activity,
          group * BlockGroup.BLOCKS,
          limit,
          to,
          group * BlockGroup.LENGTH,
          masks,
          group * BlockGroup.BLOCKS);
    }
  }
}
