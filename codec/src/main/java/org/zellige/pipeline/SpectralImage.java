package org.zellige.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.zellige.JpegColorSpace;
import org.zellige.Pixels;
import org.zellige.quant.ComponentSteps;
import org.zellige.quant.ErrorWeight;
import org.zellige.quant.Quantizer;
import org.zellige.quant.RateQuantizer;
import org.zellige.quant.Search;
import org.zellige.quant.UniformQuantizer;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;

/**
 * An image before quantisation: its pixels, and the coefficients of its components once they are
 * known. It can be quantised as often as wanted, at different steps; what does not depend on these
 * is done once.
 */
final class SpectralImage {
  private final FrameLayout layout;
  private final JpegColorSpace colorSpace;
  private final McuRowSamples samples;
  private final SpectralTransform transform;
  private final Kernels kernels;
  private List<SpectralRows> spectra = List.of();

  /**
   * @param plan for its frame; steps are given anew each time
   */
  SpectralImage(EncodePlan plan, Pixels pixels, Kernels kernels) {
    this.layout = plan.layout();
    this.colorSpace = plan.colorSpace();
    this.samples = new McuRowSamples(plan, pixels, kernels);
    this.transform = new SpectralTransform(layout, samples, kernels);
    this.kernels = kernels;
  }

  /**
   * Quantises all components.
   *
   * @param plan the steps, and the tools to use
   */
  List<CoefficientRows> quantize(EncodePlan plan) {
    List<CoefficientRows> quantised = new ArrayList<>();
    List<SpectralRows> all = spectra();
    for (int c = 0; c < all.size(); c++) {
      quantised.add(quantize(plan, c, all.get(c)));
    }
    return quantised;
  }

  private CoefficientRows quantize(EncodePlan plan, int c, SpectralRows spectrum) {
    FrameLayout.Component component = layout.components().get(c);
    CoefficientRows quantised = new CoefficientRows(spectrum.blocksPerRow(), spectrum.rows());
    ComponentSteps steps =
        new ComponentSteps(
            plan.table(c).steps(), component.blocksPerRow(), component.blockRows(), 8);
    quantizer(plan.settings().tools(), steps, isChroma(c)).quantize(spectrum, quantised);
    return quantised;
  }

  private boolean isChroma(int c) {
    return colorSpace == JpegColorSpace.YCBCR && c > 0;
  }

  private Quantizer quantizer(Tools tools, ComponentSteps steps, boolean chroma) {
    ErrorWeight weight = chroma ? ErrorWeight.chroma(1) : ErrorWeight.luma(1, steps.precision());
    return switch (tools.quantization()) {
      case UNIFORM, ADAPTIVE -> new UniformQuantizer(kernels, steps);
      case GREEDY -> new RateQuantizer(kernels, steps, weight, Search.GREEDY);
      case TRELLIS -> new RateQuantizer(kernels, steps, weight, Search.TRELLIS);
    };
  }

  private List<SpectralRows> spectra() {
    if (spectra.isEmpty()) {
      spectra = IntStream.range(0, layout.components().size()).mapToObj(transform::rows).toList();
      for (int row = 0; row < layout.mcuRows(); row++) {
        samples.read(row);
        for (int c = 0; c < spectra.size(); c++) {
          transform.run(row, c, spectra.get(c));
        }
      }
    }
    return spectra;
  }
}
