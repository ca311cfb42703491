package org.zellige.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegColorSpace;
import org.zellige.Pixels;
import org.zellige.metric.ButteraugliSlope;
import org.zellige.metric.Ssimulacra2Slope;
import org.zellige.quant.BlockWeights;
import org.zellige.quant.GuidedSpectrum;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;
import org.zellige.work.Workers;

/**
 * Quantises again and again, each time looking at what decoders will show, and moving what
 * quantisation aims at to where SSIMULACRA2 finds the picture better. If there are many looks,
 * Butteraugli takes part in every other one, and the first says which blocks of luma count most.
 */
final class ClosedLoop {
  // On nine photographs, bytes at equal SSIMULACRA2 and Butteraugli beside no loop: one look with
  // moves of 0.05 −2.8 and +0.5 %, two of 0.03 −4.4 and +0.1 %, three of 0.025 −5.1 and +0.4 %,
  // five
  // of 0.02 −6.3 and +0.5 %, eight of 0.012 −6.5 and 0.0 %; chroma's twice as large.

  // On six other photographs, the same beside eight looks: twelve looks, six of them by both
  // metrics, −1.1 and −2.5 %, which takes half as long again as four of eight, the present rule;
  // moves for Butteraugli of 1.3 of the others in place of 0.8 −1.0 and −2.0 %, and single places
  // far worse. Sixteen looks without Butteraugli −0.9 and +0.8 %.

  /** Of the errors, that the moves of luma amount to after a single look. */
  private static final double SHARE = 0.05;

  /** The more looks, the smaller the moves. */
  private static final double EXPONENT = -2.0 / 3;

  /** How much farther chroma moves. */
  private static final double CHROMA = 2;

  /** Looks from which on Butteraugli takes part, as it takes five times as long. */
  private static final int MANY = 8;

  /** How far Butteraugli moves, when it does. */
  private static final double BUTTERAUGLI = 0.8;

  private static final Set<JpegColorSpace> SHOWN =
      Set.of(JpegColorSpace.GRAY, JpegColorSpace.YCBCR, JpegColorSpace.RGB);

  private final Pixels original;
  private final Ssimulacra2Slope slope;
  private final Kernels kernels;
  private final Workers workers;
  private @Nullable ButteraugliSlope other;

  /**
   * For an image.
   *
   * @param original opaque
   */
  ClosedLoop(Pixels original, Kernels kernels, Workers workers) {
    this.original = original;
    this.slope = Ssimulacra2Slope.of(original, workers.executor(), workers.threads());
    this.workers = workers;
    this.kernels = kernels;
  }

  /** Whether a plan asks for it, and its image is one that the metric sees as it is shown. */
  static boolean suits(EncodePlan plan) {
    return plan.settings().tools().looks() > 0
        && plan.frame().precision() == 8
        && SHOWN.contains(plan.colorSpace())
        && plan.layout().components().stream().allMatch(c -> isWhole(plan.layout(), c));
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
  List<CoefficientRows> run(
      EncodePlan plan,
      ComponentQuantizers quantizers,
      List<SpectralRows> exact,
      List<CoefficientRows> first)
      throws IOException {
    SlopeTransform transform = new SlopeTransform(plan, kernels);
    List<GuidedSpectrum> guided = new ArrayList<>();
    for (int c = 0; c < exact.size(); c++) {
      guided.add(quantizers.guided(c, exact.get(c)));
    }
    List<CoefficientRows> quantised = new ArrayList<>(first);
    int looks = plan.settings().tools().looks();
    double share = SHARE * StrictMath.pow(looks, EXPONENT);
    BlockWeights weights = BlockWeights.even();
    for (int look = 0; look < looks; look++) {
      Pixels shown = Preview.of(plan.frameSteps(), quantised, kernels, workers);
      float[][] slopes = slope.at(shown);
      float[][] others = looks >= MANY && look % 2 == 0 ? other().at(shown) : null;
      for (int c = 0; c < exact.size(); c++) {
        GuidedSpectrum target = guided.get(c);
        double own = plan.isChroma(c) ? CHROMA * share : share;
        target.move(quantised.get(c), transform.spectrum(slopes, c), own);
        if (others != null) {
          SpectralRows spectrum = transform.spectrum(others, c);
          if (look == 0 && c == 0) {
            weights = target.weights(quantised.get(c), spectrum);
          }
          target.move(quantised.get(c), spectrum, BUTTERAUGLI * own);
        }
        BlockWeights blocks = c == 0 ? weights : BlockWeights.even();
        quantised.set(c, quantizers.quantize(c, target.target(), blocks));
      }
    }
    return quantised;
  }

  private ButteraugliSlope other() {
    if (other == null) {
      other = ButteraugliSlope.of(original, workers.executor(), workers.threads());
    }
    return other;
  }
}
