package org.zellige.benchmarks.tuner;

import java.io.IOException;

/** What constants are tried on. */
@FunctionalInterface
interface Trials {
  /**
   * Tries constants on all images.
   *
   * @param values in the order of the knobs
   */
  Losses losses(double[] values) throws IOException, InterruptedException;
}
