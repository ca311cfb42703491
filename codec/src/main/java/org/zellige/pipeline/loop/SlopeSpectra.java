package org.zellige.pipeline.loop;

import java.io.IOException;
import org.zellige.transform.SpectralRows;

/** Takes the slope of a score from what is shown to coefficients. */
interface SlopeSpectra {
  /**
   * The slope over the coefficients of a component.
   *
   * @param rgb planes of red, green and blue, row by row without gaps
   */
  SpectralRows spectrum(float[][] rgb, int c) throws IOException;

  /** The last zig-zag position of a component of which slopes are told. */
  int last(int c);
}
