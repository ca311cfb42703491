package org.zellige.pipeline;

import org.jspecify.annotations.Nullable;
import org.zellige.quant.ComponentSteps;
import org.zellige.quant.DeadZone;
import org.zellige.quant.DeadZoneQuantizer;
import org.zellige.quant.ErrorWeight;
import org.zellige.quant.MaskingField;
import org.zellige.quant.Quantizer;
import org.zellige.quant.RateQuantizer;
import org.zellige.quant.Search;
import org.zellige.quant.UniformQuantizer;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;

/** The quantisers that a plan asks for, each set up for its component. */
final class ComponentQuantizers {
  private final EncodePlan plan;
  private final @Nullable MaskingField masking;
  private final Kernels kernels;

  /**
   * @param masking of luma; only for quantisers that follow it
   */
  ComponentQuantizers(EncodePlan plan, @Nullable MaskingField masking, Kernels kernels) {
    this.plan = plan;
    this.masking = masking;
    this.kernels = kernels;
  }

  /** Quantises a component. */
  CoefficientRows quantize(int c, SpectralRows spectrum) {
    FrameLayout.Component component = plan.layout().components().get(c);
    ComponentSteps steps =
        new ComponentSteps(
            plan.table(c).steps(),
            component.blocksPerRow(),
            component.blockRows(),
            plan.frame().precision());
    CoefficientRows quantised = new CoefficientRows(spectrum.blocksPerRow(), spectrum.rows());
    quantizer(c, component, steps).quantize(spectrum, quantised);
    return quantised;
  }

  private Quantizer quantizer(int c, FrameLayout.Component component, ComponentSteps steps) {
    return switch (plan.settings().tools().quantization()) {
      case UNIFORM -> new UniformQuantizer(kernels, steps);
      case ADAPTIVE ->
          masking == null
              ? new UniformQuantizer(kernels, steps)
              : new DeadZoneQuantizer(kernels, steps, zone(c), field(masking, component));
      case GREEDY -> new RateQuantizer(kernels, steps, weight(c), Search.GREEDY);
      case TRELLIS -> new RateQuantizer(kernels, steps, weight(c), Search.TRELLIS);
    };
  }

  private ErrorWeight weight(int c) {
    return plan.isChroma(c) ? ErrorWeight.chroma(1) : ErrorWeight.luma(1, plan.frame().precision());
  }

  private DeadZone zone(int c) {
    return plan.isChroma(c) ? DeadZone.chroma() : DeadZone.luma();
  }

  private MaskingField field(MaskingField luma, FrameLayout.Component component) {
    FrameLayout.Component first = plan.layout().components().get(0);
    int across = first.horizontal() / component.horizontal();
    int down = first.vertical() / component.vertical();
    return across == 1 && down == 1
        ? luma
        : luma.subsampled(across, down, component.blocksPerRow(), component.blockRows());
  }
}
