package org.zellige.pipeline.samples;

import java.io.IOException;
import java.util.List;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.plan.ComponentSamples;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.quant.rounding.Divisors;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;

/** Takes one row of MCUs from samples to coefficients, each rounded to the nearest step. */
public final class McuRowTransform {
  private final FrameLayout layout;
  private final ComponentSamples samples;
  private final Kernels kernels;

  /** For each component the factors of {@link Kernels#forwardDct}. */
  private final float[][] factors;

  public McuRowTransform(EncodePlan plan, ComponentSamples samples, Kernels kernels) {
    this.layout = plan.layout();
    this.samples = samples;
    this.kernels = kernels;
    factors = new float[layout.components().size()][];
    for (int c = 0; c < factors.length; c++) {
      factors[c] = Divisors.reciprocals(plan.table(c));
    }
  }

  /**
   * Transforms a row of MCUs.
   *
   * @param coefficients receive the blocks of each component: all its rows, or those of one MCU
   */
  public void run(int mcuRow, List<CoefficientRows> coefficients) throws IOException {
    samples.read(mcuRow);
    for (int c = 0; c < factors.length; c++) {
      FrameLayout.Component component = layout.components().get(c);
      float[] from = samples.component(c);
      int stride = samples.strideOf(c);
      CoefficientRows target = coefficients.get(c);
      int firstRow = mcuRow * component.vertical();
      int rows = Math.min(component.vertical(), component.blockRows() - firstRow);
      for (int row = 0; row < rows; row++) {
        int held = (firstRow + row) % target.rows();
        for (int group = 0; group < target.groupsPerRow(); group++) {
          kernels.forwardDct(
              from,
              8 * row * stride + group * BlockGroup.SAMPLES,
              stride,
              factors[c],
              target.coefficients(held),
              group * BlockGroup.LENGTH,
              target.masks(held),
              group * BlockGroup.BLOCKS);
        }
      }
    }
  }
}
