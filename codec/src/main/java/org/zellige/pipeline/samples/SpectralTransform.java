package org.zellige.pipeline.samples;

import org.jspecify.annotations.Nullable;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.plan.ComponentSamples;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.sample.Overshoot;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.ForwardDct;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;

/** Takes components from samples to coefficients that are not quantised yet. */
public final class SpectralTransform {
  private final FrameLayout layout;
  private final ComponentSamples samples;
  private final Kernels kernels;
  private final float[] factors = ForwardDct.reciprocalGains();

  /** By component; those that may not go beyond their range have none. */
  private final @Nullable Overshoot[] overshoots;

  /** A transform of samples as they are. */
  public SpectralTransform(FrameLayout layout, ComponentSamples samples, Kernels kernels) {
    this.layout = layout;
    this.samples = samples;
    this.kernels = kernels;
    this.overshoots = new Overshoot[layout.components().size()];
  }

  /** A transform that lets samples go beyond their range if the plan says so. */
  public static SpectralTransform of(EncodePlan plan, ComponentSamples samples, Kernels kernels) {
    SpectralTransform transform = new SpectralTransform(plan.layout(), samples, kernels);
    if (plan.settings().tools().deringing()) {
      int half = 1 << (plan.frame().precision() - 1);
      for (int c = 0; c < transform.overshoots.length; c++) {
        transform.overshoots[c] = plan.isChroma(c) ? null : new Overshoot(-half, half - 1, kernels);
      }
    }
    return transform;
  }

  /** Room for the coefficients of a component. */
  public static SpectralRows rows(FrameLayout layout, int c) {
    FrameLayout.Component component = layout.components().get(c);
    return new SpectralRows(component.blocksPerRow(), component.blockRows());
  }

  /**
   * Transforms a component's part of the row of MCUs that was read last.
   *
   * @param target all rows of the component
   */
  public void run(int mcuRow, int c, SpectralRows target) {
    run(mcuRow, c, target, mcuRow * layout.components().get(c).vertical());
  }

  /**
   * As above.
   *
   * @param target some rows
   * @param firstOfTarget the one at which the row of MCUs begins in it
   */
  void run(int mcuRow, int c, SpectralRows target, int firstOfTarget) {
    FrameLayout.Component component = layout.components().get(c);
    float[] from = samples.component(c);
    int stride = samples.strideOf(c);
    int rows =
        Math.min(component.vertical(), component.blockRows() - mcuRow * component.vertical());
    Overshoot overshoot = overshoots[c];
    for (int row = 0; row < rows; row++) {
      if (overshoot != null) {
        overshoot.change(from, 8 * row * stride, stride, component.blocksPerRow());
      }
      for (int group = 0; group < target.groupsPerRow(); group++) {
        kernels.forwardDct(
            from,
            8 * row * stride + group * BlockGroup.SAMPLES,
            stride,
            factors,
            target.row(firstOfTarget + row),
            group * BlockGroup.LENGTH);
      }
    }
  }
}
