package org.zellige.pipeline.samples;

import java.io.IOException;
import java.util.List;
import org.zellige.JpegColorSpace;
import org.zellige.pipeline.plan.ComponentSamples;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.pipeline.plan.EncoderInput;
import org.zellige.pipeline.render.RebuiltRows;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;

/** Samples whose luma makes up for what quantised chroma loses. */
public final class CompensatedSamples implements ComponentSamples {
  private final ComponentSamples samples;
  private final RebuiltRows chroma;
  private final LumaCompensation compensation;

  /** The row of MCUs after the last that was read. */
  private int next = -1;

  /**
   * For one thread.
   *
   * @param plan with the steps of chroma
   * @param chroma the quantised coefficients of blue and red chroma
   */
  public CompensatedSamples(
      EncodePlan plan, ComponentSamples samples, List<CoefficientRows> chroma, Kernels kernels) {
    this.samples = samples;
    this.chroma =
        new RebuiltRows(
            plan.layout(),
            1,
            chroma,
            List.of(plan.table(1).steps(), plan.table(2).steps()),
            kernels);
    this.compensation = new LumaCompensation(this.chroma, plan.layout().width(), kernels);
  }

  /** Whether a plan asks for them, and its image has them. */
  public static boolean suit(EncodePlan plan, EncoderInput input) {
    return plan.settings().tools().lumaCompensation()
        && plan.colorSpace() == JpegColorSpace.YCBCR
        && plan.frame().precision() == 8
        && input.allowsLumaCompensation();
  }

  @Override
  public void read(int mcuRow, RowChange change) throws IOException {
    if (mcuRow != next) {
      chroma.startAt(mcuRow);
    }
    next = mcuRow + 1;
    chroma.advanceTo(mcuRow);
    samples.read(
        mcuRow,
        (y, planes, offset) -> {
          compensation.change(y, planes, offset);
          change.change(y, planes, offset);
        });
  }

  @Override
  public float[] component(int c) {
    return samples.component(c);
  }

  @Override
  public int strideOf(int c) {
    return samples.strideOf(c);
  }
}
