package org.zellige.pipeline.encode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zellige.DeadZones;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.loop.ClosedLoop;
import org.zellige.pipeline.loop.ComponentQuantizers;
import org.zellige.pipeline.loop.LoopRules;
import org.zellige.pipeline.plan.ComponentSamples;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.pipeline.plan.EncoderInput;
import org.zellige.pipeline.plan.Tools;
import org.zellige.pipeline.samples.CompensatedSamples;
import org.zellige.pipeline.samples.MaskedRows;
import org.zellige.pipeline.samples.SpectralTransform;
import org.zellige.quant.masking.MaskingField;
import org.zellige.quant.masking.MaskingFieldBuilder;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;
import org.zellige.work.Workers;

/**
 * An image before quantisation: its pixels, and the coefficients of its components once they are
 * known. It can be quantised as often as wanted, at different steps; what does not depend on these
 * is done once.
 */
final class SpectralImage {
  private static final int LUMA = 0;

  /** MCU rows that a thread takes at a time: beside them it looks at one above and one below. */
  private static final int PORTION = 8;

  private final EncodePlan plan;
  private final EncoderInput input;
  private final FrameLayout layout;
  private final int precision;
  private final Kernels kernels;
  private final Workers workers;

  /** Who reads pixels. */
  private final Workers readers;

  /** By component; empty until they are known, and for luma if it depends on the chroma's steps. */
  private final @Nullable SpectralRows[] spectra;

  private @Nullable MaskingFieldBuilder masking;
  private @Nullable ClosedLoop loop;

  /**
   * @param plan for its frame; steps are given anew each time
   */
  SpectralImage(EncodePlan plan, EncoderInput input, Kernels kernels) {
    this.plan = plan;
    this.input = input;
    this.layout = plan.layout();
    this.precision = plan.frame().precision();
    this.kernels = kernels;
    this.workers = plan.workers();
    this.readers = plan.readers(input);
    this.spectra = new SpectralRows[layout.components().size()];
  }

  /**
   * Quantises all components.
   *
   * @param plan the steps, and the tools to use
   */
  QuantizedImage quantize(EncodePlan plan) throws IOException {
    Fitted fitted = fitted(plan);
    ComponentQuantizers quantizers = quantizers(fitted.plan);
    List<CoefficientRows> quantised = new ArrayList<>();
    quantised.add(quantizers.quantize(LUMA, fitted.exact.get(LUMA)));
    quantised.addAll(fitted.chroma);
    for (int c = quantised.size(); c < spectra.length; c++) {
      quantised.add(quantizers.quantize(c, fitted.exact.get(c)));
    }
    return closeLoop(fitted.plan, quantizers, fitted.exact, quantised);
  }

  /** Where the dead zones of luma, or of what comes first in its place, end. */
  DeadZones deadZones(EncodePlan plan) throws IOException {
    Fitted fitted = fitted(plan);
    return quantizers(fitted.plan).deadZones(LUMA, fitted.exact.get(LUMA));
  }

  /**
   * What is to be quantised.
   *
   * @param plan with the steps to use
   * @param exact coefficients by component
   * @param chroma what became of the second and the third, if luma had to know that
   */
  private record Fitted(EncodePlan plan, List<SpectralRows> exact, List<CoefficientRows> chroma) {}

  private Fitted fitted(EncodePlan plan) throws IOException {
    Tools tools = plan.settings().tools();
    if (CompensatedSamples.suit(plan, input)) {
      return chromaFirst(plan);
    }
    transform(LUMA, tools.followsMasking());
    EncodePlan fitted = plan;
    List<SpectralRows> exact = new ArrayList<>();
    for (int c = 0; c < spectra.length; c++) {
      fitted = fitted(fitted, c, spectrum(c));
      exact.add(spectrum(c));
    }
    return new Fitted(fitted, exact, List.of());
  }

  private Fitted chromaFirst(EncodePlan plan) throws IOException {
    transform(LUMA + 1, plan.settings().tools().followsMasking());
    EncodePlan fitted = fitted(fitted(plan, 1, spectrum(1)), 2, spectrum(2));
    ComponentQuantizers quantizers = quantizers(fitted);
    CoefficientRows cb = quantizers.quantize(1, spectrum(1));
    CoefficientRows cr = quantizers.quantize(2, spectrum(2));
    SpectralRows luma = luma(fitted, List.of(cb, cr));
    return new Fitted(
        fitted(fitted, LUMA, luma), List.of(luma, spectrum(1), spectrum(2)), List.of(cb, cr));
  }

  /**
   * Transforms luma that makes up for what chroma loses.
   *
   * @param plan with the steps of chroma
   */
  private SpectralRows luma(EncodePlan plan, List<CoefficientRows> chroma) throws IOException {
    SpectralRows luma = SpectralTransform.rows(layout, LUMA);
    readers.share(
        layout.mcuRows(),
        PORTION,
        () -> {
          ComponentSamples samples =
              new CompensatedSamples(plan, input.samples(this.plan, kernels), chroma, kernels);
          SpectralTransform transform = SpectralTransform.of(this.plan, samples, kernels);
          return (from, to) -> {
            for (int row = from; row < to; row++) {
              samples.read(row);
              transform.run(row, LUMA, luma);
            }
          };
        });
    return luma;
  }

  private QuantizedImage closeLoop(
      EncodePlan plan,
      ComponentQuantizers quantizers,
      List<SpectralRows> exact,
      List<CoefficientRows> quantised)
      throws IOException {
    if (!ClosedLoop.suits(plan)) {
      return new QuantizedImage(plan, quantised);
    }
    if (loop == null) {
      LoopRules rules = LoopRules.of(plan.settings().tools().looks());
      loop = new ClosedLoop(input.original(plan, kernels), rules, kernels, workers);
    }
    return new QuantizedImage(plan, loop.run(plan, quantizers, exact, quantised));
  }

  /** The plan with a component's steps fitted to its spectrum, if that is asked for. */
  private static EncodePlan fitted(EncodePlan plan, int c, SpectralRows spectrum) {
    return plan.settings().tables().designed()
        ? plan.with(plan.frameSteps().fitted(c, spectrum))
        : plan;
  }

  private ComponentQuantizers quantizers(EncodePlan plan) {
    return new ComponentQuantizers(
        plan.frameSteps(),
        plan.settings().tools().quantization(),
        masking(plan),
        kernels,
        workers,
        ClosedLoop.weight(plan));
  }

  private SpectralRows spectrum(int c) {
    SpectralRows spectrum = spectra[c];
    if (spectrum == null) {
      throw new IllegalStateException("component " + c + " is not transformed");
    }
    return spectrum;
  }

  /** Transforms the components from the one given on, if that has not been done. */
  private void transform(int first, boolean followsMasking) throws IOException {
    if (spectra[first] != null) {
      return;
    }
    for (int c = first; c < spectra.length; c++) {
      spectra[c] = SpectralTransform.rows(layout, c);
    }
    MaskingFieldBuilder field =
        followsMasking && layout.isNested()
            ? new MaskingFieldBuilder(layout.width(), layout.height(), precision)
            : null;
    readers.share(layout.mcuRows(), PORTION, () -> transform(first, field));
    masking = field;
  }

  /** A thread's part in that. */
  private Workers.Portion transform(int first, @Nullable MaskingFieldBuilder field) {
    ComponentSamples samples = input.samples(plan, kernels);
    SpectralTransform transform = SpectralTransform.of(plan, samples, kernels);
    MaskedRows luma = new MaskedRows(layout, samples, field);
    return (from, to) -> {
      luma.begin(from);
      for (int row = from; row < to; row++) {
        luma.read(row);
        for (int c = first; c < spectra.length; c++) {
          transform.run(row, c, spectrum(c));
        }
      }
      luma.end(to);
    };
  }

  private @Nullable MaskingField masking(EncodePlan plan) {
    return masking == null ? null : masking.build(plan.table(LUMA).steps()[1], workers);
  }
}
