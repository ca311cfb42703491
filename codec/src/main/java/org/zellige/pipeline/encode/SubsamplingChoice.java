package org.zellige.pipeline.encode;

import java.io.IOException;
import java.util.Arrays;
import org.zellige.Subsampling;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.plan.ComponentSamples;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.pipeline.plan.EncodeSettings;
import org.zellige.pipeline.plan.EncoderInput;
import org.zellige.quant.table.StepSet;
import org.zellige.sample.BoxDeviation;
import org.zellige.transform.Kernels;

/**
 * Chooses between 4:2:0 and 4:4:4 by how much of an image's chroma lies between the samples of
 * 4:2:0, in steps of the quantiser: what is small beside these would not have outlived them.
 */
final class SubsamplingChoice {
  /**
   * The largest loss that 4:2:0 may cause, in squared steps per pixel, of both components together.
   * On 60 photographs, drawings and screenshots at eight qualities it is the bound with which files
   * exceed those of the better choice least: by 0.5 % on average (SSIMULACRA2 and Butteraugli),
   * with 4:2:0 throughout by 2.3 %. Better models (the bits and errors of both; decoder's
   * upsampling in place of repetition) gain 0.1 %.
   */
  private static final double LARGEST_LOSS = 0.011;

  /** Of each chroma component, about the mean of its boxes of 2 × 2. */
  private final double[] variances;

  private SubsamplingChoice(double[] variances) {
    this.variances = variances;
  }

  /** Whether there is something to choose: nothing was asked for, and there is chroma. */
  static boolean isOpen(EncodeSettings settings, EncoderInput input) throws IOException {
    return settings.subsampling().isEmpty()
        && settings.lossless().isEmpty()
        && input.isSubsampled(input.colorSpace(settings));
  }

  /** Looks at an image. */
  static SubsamplingChoice of(EncodeSettings settings, EncoderInput input, Kernels kernels)
      throws IOException {
    EncodePlan plan = EncodePlan.of(settings.withSubsampling(Subsampling.S444), input);
    ComponentSamples samples = input.samples(plan, kernels);
    FrameLayout layout = plan.layout();
    BoxDeviation[] deviations = {new BoxDeviation(), new BoxDeviation()};
    for (int row = 0; row < layout.mcuRows(); row++) {
      samples.read(row);
      // An odd edge goes with what repeats it.
      int rows = Math.min(8, layout.height() - 8 * row + 1) & ~1;
      for (int c = 1; c <= 2; c++) {
        deviations[c - 1].add(
            samples.component(c), samples.strideOf(c), (layout.width() + 1) & ~1, rows);
      }
    }
    return new SubsamplingChoice(
        Arrays.stream(deviations).mapToDouble(BoxDeviation::variance).toArray());
  }

  /** What suits the image at the steps of settings. */
  Subsampling at(EncodeSettings settings, int precision) {
    StepSet steps = settings.tables().steps(Subsampling.S444, precision);
    double loss = 0;
    for (int c = 0; c < variances.length; c++) {
      loss += variances[c] * worth(steps.of(c + 1));
    }
    return loss > LARGEST_LOSS ? Subsampling.S444 : Subsampling.S420;
  }

  /** What a squared error counts at frequencies that 4:2:0 has not, on average. */
  private static double worth(int[] steps) {
    double sum = 0;
    int count = 0;
    for (int row = 0; row < 8; row++) {
      for (int column = 0; column < 8; column++) {
        if (row >= 4 || column >= 4) {
          double step = steps[8 * row + column];
          sum += 1 / (step * step);
          count++;
        }
      }
    }
    return sum / count;
  }
}
