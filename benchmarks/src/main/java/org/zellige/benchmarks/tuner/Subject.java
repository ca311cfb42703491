package org.zellige.benchmarks.tuner;

import java.util.List;
import org.zellige.JpegException;
import org.zellige.Pixels;
import org.zellige.Subsampling;

/** What is tuned: an encoder with constants that can be turned. */
interface Subject {
  /** The constants, each starting at the product's value. */
  List<Knob> knobs();

  /**
   * Encodes with other constants.
   *
   * @param values in the order of the knobs
   */
  byte[] encode(Pixels pixels, double[] values, double quality, Subsampling subsampling)
      throws JpegException;

  /** The constants as they would stand in the code. */
  String java(double[] values);
}
