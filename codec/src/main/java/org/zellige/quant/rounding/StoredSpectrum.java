package org.zellige.quant.rounding;

import org.zellige.transform.SpectralRows;

/** Coefficients that are all there: a band is a row. */
record StoredSpectrum(SpectralRows rows) implements SpectralSource {
  /** About this many blocks are a thread's portion. */
  private static final int PORTION = 1024;

  @Override
  public int bands() {
    return rows.rows();
  }

  @Override
  public int portion() {
    return Math.max(1, PORTION / rows.blocksPerRow());
  }

  @Override
  public int rowsPerBand(int component) {
    return 1;
  }

  @Override
  public Reader reader() {
    return new Reader() {
      private int band;

      @Override
      public void read(int next) {
        band = next;
      }

      @Override
      public float[] row(int component, int row) {
        return rows.row(band);
      }
    };
  }
}
