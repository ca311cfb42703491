package org.zellige.pipeline;

import org.zellige.transform.BlockGroup;
import org.zellige.transform.ForwardDct;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;

/** Takes components from samples to coefficients that are not quantised yet. */
final class SpectralTransform {
  private final FrameLayout layout;
  private final ComponentSamples samples;
  private final Kernels kernels;
  private final float[] factors = ForwardDct.reciprocalGains();

  SpectralTransform(FrameLayout layout, ComponentSamples samples, Kernels kernels) {
    this.layout = layout;
    this.samples = samples;
    this.kernels = kernels;
  }

  /** Room for the coefficients of a component. */
  SpectralRows rows(int c) {
    FrameLayout.Component component = layout.components().get(c);
    return new SpectralRows(component.blocksPerRow(), component.blockRows());
  }

  /**
   * Transforms a component's part of the row of MCUs that was read last.
   *
   * @param target all rows of the component
   */
  void run(int mcuRow, int c, SpectralRows target) {
    FrameLayout.Component component = layout.components().get(c);
    float[] from = samples.component(c);
    int stride = samples.strideOf(c);
    int firstRow = mcuRow * component.vertical();
    int rows = Math.min(component.vertical(), component.blockRows() - firstRow);
    for (int row = 0; row < rows; row++) {
      for (int group = 0; group < target.groupsPerRow(); group++) {
        kernels.forwardDct(
            from,
            8 * row * stride + group * BlockGroup.SAMPLES,
            stride,
            factors,
            target.row(firstRow + row),
            group * BlockGroup.LENGTH);
      }
    }
  }
}
