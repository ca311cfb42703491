package org.zellige.pipeline;

import org.zellige.Quantization;

/**
 * What an encoder does beyond what it must, each for fewer bytes at the same look.
 *
 * @param quantization how coefficients are rounded
 * @param rounds how often rate–distortion quantisation starts again with the statistics of its own
 *     result, from 1
 * @param lumaCompensation whether luma makes up for what chroma loses
 * @param deringing whether clipped edges may overshoot
 * @param designedTables whether steps are adapted to the image
 */
public record Tools(
    Quantization quantization,
    int rounds,
    boolean lumaCompensation,
    boolean deringing,
    boolean designedTables) {

  /** Nothing: every coefficient to the nearest step, in one pass. */
  public static final Tools NONE = new Tools(Quantization.UNIFORM, 1, false, false, false);
}
