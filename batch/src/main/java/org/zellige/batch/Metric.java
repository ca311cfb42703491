package org.zellige.batch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.zellige.Pixels;
import org.zellige.metric.Butteraugli;
import org.zellige.metric.MsSsim;
import org.zellige.metric.Psnr;
import org.zellige.metric.Reference;
import org.zellige.metric.Ssim;
import org.zellige.metric.Ssimulacra2;

/** A way to tell how far an image is from its original. */
public enum Metric {
  SSIMULACRA2(Ssimulacra2::reference),
  /** For a screen whose white has 80 candela per square metre. */
  BUTTERAUGLI((original, executor, threads) ->
      Butteraugli.reference(original, Butteraugli.SDR_NITS, executor, threads)),
  /** Of luma. */
  PSNR((original, executor, threads) -> Psnr.reference(Psnr.Of.LUMA, original)),
  SSIM(Ssim::reference),
  MS_SSIM(MsSsim::reference);

  @FunctionalInterface
  private interface Preparation {
    Reference of(Pixels original, Executor executor, int threads);
  }

  private final Preparation preparation;

  Metric(Preparation preparation) {
    this.preparation = preparation;
  }

  /** The metric that users call so. */
  public static Optional<Metric> of(String label) {
    return Arrays.stream(values()).filter(metric -> metric.label().equals(label)).findFirst();
  }

  /** What users call it, for example {@code ms-ssim}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Prepares an original.
   *
   * @param executor whose threads help
   * @param threads at most that many at once, the caller among them, from 1
   */
  Reference prepare(Pixels original, Executor executor, int threads) {
    return preparation.of(original, executor, threads);
  }
}
