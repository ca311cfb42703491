package org.zellige.pipeline;

import org.jspecify.annotations.Nullable;
import org.zellige.DeadZones;
import org.zellige.Quantization;
import org.zellige.quant.BlockWeights;
import org.zellige.quant.ComponentSteps;
import org.zellige.quant.DeadZone;
import org.zellige.quant.DeadZoneQuantizer;
import org.zellige.quant.ErrorWeight;
import org.zellige.quant.GuidedSpectrum;
import org.zellige.quant.MaskingField;
import org.zellige.quant.Quantizer;
import org.zellige.quant.RateQuantizer;
import org.zellige.quant.Search;
import org.zellige.quant.UniformQuantizer;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;
import org.zellige.work.Workers;

/** The quantisers that a plan asks for, each set up for its component. */
final class ComponentQuantizers {
  private final FrameSteps frame;
  private final Quantization quantization;
  private final @Nullable MaskingField masking;
  private final Kernels kernels;
  private final Workers workers;
  private final double weight;

  /**
   * @param masking of luma; only for quantisers that follow it
   * @param weight that the usual weights of errors beside bits are multiplied by
   */
  ComponentQuantizers(
      FrameSteps frame,
      Quantization quantization,
      @Nullable MaskingField masking,
      Kernels kernels,
      Workers workers,
      double weight) {
    this.frame = frame;
    this.quantization = quantization;
    this.masking = masking;
    this.kernels = kernels;
    this.workers = workers;
    this.weight = weight;
  }

  /** What quantisation of a component aims at, to be moved by a metric. */
  GuidedSpectrum guided(int c, SpectralRows exact, int last) {
    return new GuidedSpectrum(frame.component(c), weight(c), exact, last, kernels);
  }

  /** Quantises a component. */
  CoefficientRows quantize(int c, SpectralRows spectrum) {
    return quantize(c, spectrum, weight(c));
  }

  /**
   * Quantises a component.
   *
   * @param shares of each zig-zag position, as in {@link ErrorWeight#shared}
   */
  CoefficientRows quantize(int c, SpectralRows spectrum, float[] shares) {
    return quantize(c, spectrum, weight(c).shared(shares));
  }

  /** Quantises a component, some of whose blocks count for more than others. */
  CoefficientRows quantize(int c, SpectralRows spectrum, BlockWeights blocks) {
    return quantize(c, spectrum, weight(c).over(blocks));
  }

  /**
   * Quantises a component again after its target moved.
   *
   * @param before what became of it at first; may be used up
   */
  CoefficientRows requantize(
      int c, GuidedSpectrum target, CoefficientRows before, BlockWeights blocks) {
    if (!target.movesDcAlone()) {
      return quantize(c, target.target(), blocks);
    }
    quantizer(c, frame.component(c), weight(c).over(blocks)).requantizeDc(target.target(), before);
    return before;
  }

  private CoefficientRows quantize(int c, SpectralRows spectrum, ErrorWeight weight) {
    CoefficientRows quantised = new CoefficientRows(spectrum.blocksPerRow(), spectrum.rows());
    quantizer(c, frame.component(c), weight).quantize(spectrum, quantised);
    return quantised;
  }

  /** Where the dead zones of a component end. */
  DeadZones deadZones(int c, SpectralRows spectrum) {
    ComponentSteps steps = frame.component(c);
    return new DeadZones(
        steps.blocksAcross(),
        steps.blocksDown(),
        quantizer(c, steps, weight(c)).deadZones(spectrum));
  }

  private Quantizer quantizer(int c, ComponentSteps steps, ErrorWeight weight) {
    return switch (quantization) {
      case UNIFORM -> new UniformQuantizer(kernels, steps, workers);
      case ADAPTIVE ->
          masking == null
              ? new UniformQuantizer(kernels, steps, workers)
              : new DeadZoneQuantizer(kernels, steps, zone(c), field(c, masking), workers);
      case GREEDY -> new RateQuantizer(kernels, steps, weight, Search.GREEDY, workers);
      case TRELLIS -> new RateQuantizer(kernels, steps, weight, Search.TRELLIS, workers);
    };
  }

  private ErrorWeight weight(int c) {
    return frame.isChroma(c)
        ? ErrorWeight.chroma(weight)
        : ErrorWeight.luma(weight, frame.frame().precision());
  }

  private DeadZone zone(int c) {
    return frame.isChroma(c) ? DeadZone.chroma() : DeadZone.luma();
  }

  private MaskingField field(int c, MaskingField luma) {
    FrameLayout layout = FrameLayout.of(frame.frame());
    FrameLayout.Component component = layout.components().get(c);
    FrameLayout.Component first = layout.components().get(0);
    int across = first.horizontal() / component.horizontal();
    int down = first.vertical() / component.vertical();
    return across == 1 && down == 1
        ? luma
        : luma.subsampled(across, down, component.blocksPerRow(), component.blockRows());
  }
}
