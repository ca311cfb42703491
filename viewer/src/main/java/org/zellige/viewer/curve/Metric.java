package org.zellige.viewer.curve;

import org.zellige.Pixels;
import org.zellige.viewer.model.Measuring;
import org.zellige.viewer.model.Scores;

/** What a curve's height is. */
public enum Metric {
  SSIMULACRA2("SSIMULACRA2"),
  BUTTERAUGLI("Butteraugli, 3-norm"),
  PSNR("PSNR of luma, dB");

  private final String label;

  Metric(String label) {
    this.label = label;
  }

  double measure(Measuring measuring, Pixels result) {
    return switch (this) {
      case SSIMULACRA2 -> measuring.ssimulacra2(result);
      case BUTTERAUGLI -> measuring.butteraugli(result);
      case PSNR -> measuring.psnr(result);
    };
  }

  /** The value among others; NaN as long as it is not known. */
  public double of(Scores scores) {
    return switch (this) {
      case SSIMULACRA2 -> scores.ssimulacra2().orElse(Double.NaN);
      case BUTTERAUGLI -> scores.butteraugli().orElse(Double.NaN);
      case PSNR -> scores.psnr().orElse(Double.NaN);
    };
  }

  @Override
  public String toString() {
    return label;
  }
}
