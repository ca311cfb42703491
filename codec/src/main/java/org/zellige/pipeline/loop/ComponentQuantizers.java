package org.zellige.pipeline.loop;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zellige.DeadZones;
import org.zellige.Quantization;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.frame.FrameSteps;
import org.zellige.quant.masking.DeadZone;
import org.zellige.quant.masking.MaskingField;
import org.zellige.quant.rounding.DeadZoneQuantizer;
import org.zellige.quant.rounding.Quantizer;
import org.zellige.quant.rounding.QuantizerFeed;
import org.zellige.quant.rounding.SpectralSource;
import org.zellige.quant.rounding.UniformQuantizer;
import org.zellige.quant.search.RateQuantizer;
import org.zellige.quant.search.Search;
import org.zellige.quant.table.ComponentSteps;
import org.zellige.quant.weight.BlockWeights;
import org.zellige.quant.weight.ErrorWeight;
import org.zellige.quant.weight.GuidedSpectrum;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;
import org.zellige.work.Workers;

/** The quantisers that a plan asks for, each set up for its component. */
public final class ComponentQuantizers {
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
  public ComponentQuantizers(
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
  public CoefficientRows quantize(int c, SpectralRows spectrum) throws IOException {
    return quantize(c, spectrum, weight(c));
  }

  /**
   * Quantises a component.
   *
   * @param shares of each zig-zag position, as in {@link ErrorWeight#shared}
   */
  public CoefficientRows quantize(int c, SpectralRows spectrum, float[] shares) throws IOException {
    return quantize(c, spectrum, weight(c).shared(shares));
  }

  /** Quantises a component, some of whose blocks count for more than others. */
  public CoefficientRows quantize(int c, SpectralRows spectrum, BlockWeights blocks)
      throws IOException {
    return quantize(c, spectrum, weight(c).over(blocks));
  }

  /**
   * Quantises a component again after its target moved.
   *
   * @param before what became of it at first; may be used up
   */
  CoefficientRows requantize(
      int c, GuidedSpectrum target, CoefficientRows before, BlockWeights blocks)
      throws IOException {
    if (!target.movesDcAlone()) {
      return quantize(c, target.target(), blocks);
    }
    quantizer(c, frame.component(c), weight(c).over(blocks)).requantizeDc(target.target(), before);
    return before;
  }

  private CoefficientRows quantize(int c, SpectralRows spectrum, ErrorWeight weight)
      throws IOException {
    List<Quantizer> one = List.of(quantizer(c, frame.component(c), weight));
    return quantize(SpectralSource.of(spectrum), c, one).get(0);
  }

  /**
   * Quantises components side by side.
   *
   * @param source of the coefficients of components {@code first} … {@code end − 1}
   */
  public List<CoefficientRows> quantize(SpectralSource source, int first, int end)
      throws IOException {
    List<Quantizer> quantizers =
        IntStream.range(first, end)
            .mapToObj(c -> quantizer(c, frame.component(c), weight(c)))
            .toList();
    return quantize(source, first, quantizers);
  }

  private List<CoefficientRows> quantize(
      SpectralSource source, int first, List<Quantizer> quantizers) throws IOException {
    List<CoefficientRows> quantised =
        FrameLayout.of(frame.frame()).components().stream()
            .skip(first)
            .limit(quantizers.size())
            .map(c -> new CoefficientRows(c.blocksPerRow(), c.blockRows()))
            .toList();
    new QuantizerFeed(source, quantizers).run(quantised, workers);
    return quantised;
  }

  /** Where the dead zones of a component end. */
  public DeadZones deadZones(int c, SpectralRows spectrum) {
    ComponentSteps steps = frame.component(c);
    return new DeadZones(
        steps.blocksAcross(),
        steps.blocksDown(),
        quantizer(c, steps, weight(c)).deadZones(spectrum));
  }

  private Quantizer quantizer(int c, ComponentSteps steps, ErrorWeight weight) {
    return switch (quantization) {
      case UNIFORM -> new UniformQuantizer(kernels, steps);
      case ADAPTIVE ->
          masking == null
              ? new UniformQuantizer(kernels, steps)
              : new DeadZoneQuantizer(kernels, steps, zone(c), field(c, masking));
      case GREEDY -> new RateQuantizer(kernels, steps, weight, Search.GREEDY);
      case TRELLIS -> new RateQuantizer(kernels, steps, weight, Search.TRELLIS);
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
