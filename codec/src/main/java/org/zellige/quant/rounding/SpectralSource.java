package org.zellige.quant.rounding;

import java.io.IOException;
import org.zellige.transform.SpectralRows;

/** Coefficients of some components before quantisation, to be had a band of rows at a time. */
public interface SpectralSource {
  /** Bands, from the top. */
  int bands();

  /** Bands that a thread takes at a time. */
  int portion();

  /**
   * Rows of blocks in a band; fewer in the last.
   *
   * @param component its place among those that there are
   */
  int rowsPerBand(int component);

  /** What one thread reads with. */
  Reader reader();

  /** Reads bands in any order; best one after the other. */
  interface Reader {
    /** Reads a band. */
    void read(int band) throws IOException;

    /**
     * A row of the band that was read last, as {@link SpectralRows} have it.
     *
     * @param row of the band, from 0
     */
    float[] row(int component, int row);
  }

  /** One component whose coefficients are all there. */
  static SpectralSource of(SpectralRows rows) {
    return new StoredSpectrum(rows);
  }
}
