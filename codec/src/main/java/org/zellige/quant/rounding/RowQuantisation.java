package org.zellige.quant.rounding;

import org.zellige.quant.table.ComponentSteps;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;

/** Rows of blocks through the quantisation kernel. */
public final class RowQuantisation {
  private static final float[] NOWHERE = new float[64];

  private final Kernels kernels;
  private final ComponentSteps component;
  private final float[] factors;
  private final float[] floors;
  private final float[] slopes;
  private final int limit;

  /** Rounds to the nearest integer. */
  public RowQuantisation(Kernels kernels, ComponentSteps component) {
    this(kernels, component, NOWHERE, NOWHERE);
  }

  /** Rounds to the nearest integer outside a dead zone, as {@link Kernels#quantise} has it. */
  RowQuantisation(Kernels kernels, ComponentSteps component, float[] floors, float[] slopes) {
    this.kernels = kernels;
    this.component = component;
    this.factors = component.factors();
    this.limit = component.limit();
    this.floors = floors;
    this.slopes = slopes;
  }

  /** Quantises a row in which no block is active. */
  public void quantise(float[] exact, CoefficientRows quantised, int row) {
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

  /** Rounds the DC coefficients of all blocks that hold samples, and nothing else. */
  public void quantiseDc(SpectralRows dcs, CoefficientRows quantised) {
    for (int row = 0; row < component.blocksDown(); row++) {
      float[] exact = dcs.dc(row);
      short[] levels = quantised.coefficients(row);
      long[] masks = quantised.masks(row);
      for (int b = 0; b < component.blocksAcross(); b++) {
        int level = (int) Math.rint(exact[b] * factors[0]);
        level = Math.max(-limit, Math.min(limit, level));
        levels[BlockGroup.index(b)] = (short) level;
        masks[b] = masks[b] & ~1L | (level == 0 ? 0 : 1);
      }
    }
  }
}
