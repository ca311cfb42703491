package org.zellige.pipeline.encode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.zellige.pipeline.loop.ClosedLoop;
import org.zellige.pipeline.loop.ComponentQuantizers;
import org.zellige.pipeline.plan.ComponentSamples;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.pipeline.plan.EncodeSettings;
import org.zellige.pipeline.plan.EncoderInput;
import org.zellige.pipeline.samples.CompensatedSamples;
import org.zellige.pipeline.samples.TransformedRows;
import org.zellige.quant.rounding.SpectralSource;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;

/**
 * An image that is quantised once, a row of MCUs at a time as it comes from the transform: what
 * {@link SpectralImage} makes of it, with a third of the memory.
 */
final class PassingImage {
  private static final int LUMA = 0;

  private final EncodePlan plan;
  private final EncoderInput input;
  private final Kernels kernels;

  PassingImage(EncodePlan plan, EncoderInput input, Kernels kernels) {
    this.plan = plan;
    this.input = input;
    this.kernels = kernels;
  }

  /**
   * Whether nothing has to be known of the whole image before quantisation, nor the coefficients
   * after it, and some rows can be tried before the others.
   */
  static boolean suits(EncodePlan plan, EncoderInput input) {
    EncodeSettings settings = plan.settings();
    return !settings.tools().followsMasking()
        && !settings.tables().designed()
        && !ClosedLoop.suits(plan)
        && input.hasAllRows();
  }

  /** Quantises all components. */
  List<CoefficientRows> quantize() throws IOException {
    ComponentQuantizers quantizers =
        new ComponentQuantizers(
            plan.frameSteps(),
            plan.settings().tools().quantization(),
            null,
            kernels,
            plan.workers(),
            ClosedLoop.weight(plan));
    int count = plan.layout().components().size();
    if (!CompensatedSamples.suit(plan, input)) {
      return quantizers.quantize(rows(this::samples, LUMA, count), LUMA, count);
    }
    List<CoefficientRows> chroma =
        quantizers.quantize(rows(this::samples, LUMA + 1, count), LUMA + 1, count);
    SpectralSource luma =
        rows(() -> new CompensatedSamples(plan, samples(), chroma, kernels), LUMA, LUMA + 1);
    List<CoefficientRows> all = new ArrayList<>(quantizers.quantize(luma, LUMA, LUMA + 1));
    all.addAll(chroma);
    return all;
  }

  private ComponentSamples samples() {
    return input.samples(plan, kernels);
  }

  private SpectralSource rows(Supplier<ComponentSamples> samples, int first, int end) {
    return new TransformedRows(plan, samples, first, end, kernels);
  }
}
