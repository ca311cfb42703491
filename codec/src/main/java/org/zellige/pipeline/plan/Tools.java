package org.zellige.pipeline.plan;

import org.zellige.Quantization;

/**
 * What an encoder does beyond what it must, each for fewer bytes at the same look.
 *
 * @param quantization how coefficients are rounded
 * @param lumaCompensation whether luma makes up for what chroma loses
 * @param deringing whether clipped edges may overshoot
 * @param looks how often a metric looks at the result and guides quantisation; 0 for an open loop
 * @param errorWeight what quantisers that count bits multiply the usual weights of errors beside
 *     them by, above 0; 1 unless a target lies between two qualities
 */
public record Tools(
    Quantization quantization,
    boolean lumaCompensation,
    boolean deringing,
    int looks,
    double errorWeight) {

  /** The same with another weight of errors. */
  Tools withErrorWeight(double other) {
    return new Tools(quantization, lumaCompensation, deringing, looks, other);
  }

  /** Whether coefficients can be rounded as soon as they are known. */
  boolean areLocal() {
    return quantization == Quantization.UNIFORM && !lumaCompensation && !deringing && looks == 0;
  }

  /** Whether quantisation counts bits, so that {@link #errorWeight} matters. */
  public boolean weighsErrors() {
    return quantization == Quantization.GREEDY || quantization == Quantization.TRELLIS;
  }

  /** Whether rounding has to know what hides errors. */
  public boolean followsMasking() {
    return quantization == Quantization.ADAPTIVE;
  }
}
