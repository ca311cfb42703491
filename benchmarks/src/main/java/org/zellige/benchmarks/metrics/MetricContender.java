package org.zellige.benchmarks.metrics;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.zellige.Pixels;
import org.zellige.metric.Butteraugli;
import org.zellige.metric.MsSsim;
import org.zellige.metric.Psnr;
import org.zellige.metric.Reference;
import org.zellige.metric.Ssim;
import org.zellige.metric.Ssimulacra2;
import org.zellige.metric.kernel.MetricKernels;
import org.zellige.transform.KernelsSelection;

/** What scores, and by which kernels. Public because JMH reads parameters of this type. */
public enum MetricContender {
  SSIMULACRA2_VECTOR("SSIMULACRA2", "vector", Ssimulacra2::reference),
  SSIMULACRA2_SCALAR("SSIMULACRA2", "scalar", Ssimulacra2::reference),
  BUTTERAUGLI_VECTOR("Butteraugli", "vector", Butteraugli::reference),
  BUTTERAUGLI_SCALAR("Butteraugli", "scalar", Butteraugli::reference),
  BUTTERAUGLI_LIBJXL("Butteraugli", JxlButteraugli::open),
  SSIM("SSIM", "scalar", Ssim::reference),
  MS_SSIM("MS-SSIM", "scalar", MsSsim::reference),
  PSNR_LUMA("PSNR of luma", "scalar", original -> Psnr.reference(Psnr.Of.LUMA, original));

  private final String metric;
  private final String kernels;
  private final boolean prepares;
  private final BiFunction<Pixels, Pixels, Scoring> opening;

  /**
   * @param kernels value of the property {@code org.zellige.kernels}
   */
  MetricContender(String metric, String kernels, Function<Pixels, Reference> reference) {
    this.metric = metric;
    this.kernels = kernels;
    this.prepares = true;
    this.opening = (original, distorted) -> new ZelligeScoring(reference, original, distorted);
  }

  /** The peer. */
  MetricContender(String metric, BiFunction<Pixels, Pixels, Scoring> opening) {
    this.metric = metric;
    this.kernels = "";
    this.prepares = false;
    this.opening = opening;
  }

  /** Why it cannot run here, in one clause; empty if it can. */
  Optional<String> absence() {
    if (!prepares) {
      return JxlButteraugli.isThere()
          ? Optional.empty()
          : Optional.of("libjxl.so.0.7 not found (Debian: apt-get install libjxl0.7)");
    }
    try {
      MetricKernels.select(kernels);
      return Optional.empty();
    } catch (IllegalStateException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Sets it up. Kernels are chosen once per JVM, so this works in a fork of its own.
   *
   * @throws IllegalStateException if other kernels were in use before
   */
  Scoring open(Pixels original, Pixels distorted) {
    if (prepares) {
      System.setProperty(KernelsSelection.PROPERTY, kernels);
      String active = MetricKernels.active().name();
      if (!active.startsWith(kernels)) {
        throw new IllegalStateException("kernels are " + active + " in this JVM, not " + kernels);
      }
    }
    return opening.apply(original, distorted);
  }

  /** Whether it can prepare an original. */
  boolean prepares() {
    return prepares;
  }

  /** What tables call the metric. */
  String metric() {
    return metric;
  }

  /** What tables call that which computes it. */
  String label() {
    return prepares ? kernels + " kernels" : "libjxl 0.7 (C++)";
  }
}
