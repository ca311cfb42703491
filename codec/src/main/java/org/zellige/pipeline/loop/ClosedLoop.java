package org.zellige.pipeline.loop;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegColorSpace;
import org.zellige.Pixels;
import org.zellige.metric.ButteraugliSlope;
import org.zellige.metric.Ssimulacra2Slope;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.pipeline.plan.Tools;
import org.zellige.pipeline.render.Preview;
import org.zellige.quant.weight.BlockWeights;
import org.zellige.quant.weight.GuidedSpectrum;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;
import org.zellige.work.Workers;

/**
 * Quantises again and again, each time looking at what decoders will show, and moving what
 * quantisation aims at to where SSIMULACRA2 finds the picture better. If there are many looks,
 * Butteraugli takes part in every third, and the first says which blocks count most.
 */
public final class ClosedLoop {
  /** The part of SSIMULACRA2 in what blocks' errors count for; Butteraugli has the rest. */
  private static final double PART = 0.3;

  private static final Set<JpegColorSpace> SHOWN =
      Set.of(JpegColorSpace.GRAY, JpegColorSpace.YCBCR, JpegColorSpace.RGB);

  private final Pixels original;
  private final LoopRules rules;
  private final Map<Integer, Ssimulacra2Slope> slopes = new HashMap<>();
  private final Kernels kernels;
  private final Workers workers;
  private @Nullable ButteraugliSlope other;

  /**
   * For an image.
   *
   * @param original opaque
   */
  public ClosedLoop(Pixels original, LoopRules rules, Kernels kernels, Workers workers) {
    this.original = original;
    this.rules = rules;
    this.workers = workers;
    this.kernels = kernels;
  }

  /** Whether a plan asks for it, and its image is one that the metric sees as it is shown. */
  public static boolean suits(EncodePlan plan) {
    return plan.settings().tools().looks() > 0
        && plan.frame().precision() == 8
        && SHOWN.contains(plan.colorSpace())
        && plan.layout().components().stream().allMatch(c -> isWhole(plan.layout(), c));
  }

  /** What quantisation multiplies the weights of errors by, for a plan with or without a loop. */
  public static double weight(EncodePlan plan) {
    Tools tools = plan.settings().tools();
    return tools.errorWeight() * (suits(plan) ? LoopRules.of(tools.looks()).weight() : 1);
  }

  private static boolean isWhole(FrameLayout layout, FrameLayout.Component component) {
    return layout.maxHorizontal() % component.horizontal() == 0
        && layout.maxVertical() % component.vertical() == 0;
  }

  /**
   * Better coefficients than the first.
   *
   * @param exact those of the image, by component
   * @param first what quantisation made of them
   */
  public List<CoefficientRows> run(
      EncodePlan plan,
      ComponentQuantizers quantizers,
      List<SpectralRows> exact,
      List<CoefficientRows> first)
      throws IOException {
    List<SlopeSpectra> transforms = transforms(plan);
    List<GuidedSpectrum> guided = new ArrayList<>();
    for (int c = 0; c < exact.size(); c++) {
      int component = c;
      int last = transforms.stream().mapToInt(t -> t.last(component)).max().orElse(0);
      guided.add(quantizers.guided(c, exact.get(c), last));
    }
    List<CoefficientRows> quantised = new ArrayList<>(first);
    BlockWeights[] weights = new BlockWeights[exact.size()];
    Arrays.fill(weights, BlockWeights.even());
    for (int look = 0; look < transforms.size(); look++) {
      Pixels shown = Preview.of(plan.frameSteps(), quantised, kernels, workers);
      float[][] ofScore = slope(rules.finest(look)).at(shown);
      SlopeSpectra transform = transforms.get(look);
      float[][] others = rules.both(look) ? other().at(shown) : null;
      for (int c = 0; c < exact.size(); c++) {
        GuidedSpectrum target = guided.get(c);
        CoefficientRows before = quantised.get(c);
        SpectralRows spectrum = transform.spectrum(ofScore, c);
        SpectralRows ofOthers = others == null ? null : transform.spectrum(others, c);
        if (ofOthers != null && look == 0) {
          weights[c] = target.weights(before, spectrum, ofOthers, PART);
        }
        if (rules.both()) {
          target.adapt(spectrum);
        }
        target.move(before, spectrum, rules.moves(look).of(plan.isChroma(c)));
        if (ofOthers != null) {
          target.move(before, ofOthers, rules.other().of(plan.isChroma(c)));
        }
        quantised.set(c, quantizers.requantize(c, target, before, weights[c]));
      }
    }
    return quantised;
  }

  /** By look. */
  private List<SlopeSpectra> transforms(EncodePlan plan) {
    List<SlopeSpectra> transforms = new ArrayList<>();
    for (int look = 0; look < rules.looks(); look++) {
      int finest = rules.finest(look);
      transforms.add(
          finest == 0 ? new SlopeTransform(plan, kernels) : new BoxSlopeTransform(plan, finest));
    }
    return transforms;
  }

  private Ssimulacra2Slope slope(int finest) {
    return slopes.computeIfAbsent(finest, f -> Ssimulacra2Slope.of(original, f, workers));
  }

  private ButteraugliSlope other() {
    if (other == null) {
      other = ButteraugliSlope.of(original, workers.executor(), workers.threads());
    }
    return other;
  }
}
