package org.zellige.quant.rounding;

import org.zellige.transform.CoefficientRows;
import org.zellige.transform.SpectralRows;

/** Chooses the integers that stand for the coefficients of one component. */
public interface Quantizer {
  /** Rows of blocks that hold samples of the image. */
  int rows();

  /**
   * Begins with the component.
   *
   * @param quantised receives all rows and masks. Blocks that hold no sample of the image become
   *     flat: of the level of the nearest block that does, so that they cost little
   */
  Trial begin(CoefficientRows quantised);

  /**
   * Quantises the component again where nothing but DC has changed.
   *
   * @param dcs the DC coefficients; others may be there
   * @param quantised what became of it before; is changed
   */
  void requantizeDc(SpectralRows dcs, CoefficientRows quantised);

  /**
   * Tells how near to zero an AC coefficient becomes zero, block by block.
   *
   * @param spectrum coefficients as T.81 defines them
   * @return half the width of the dead zone in steps, of each block that holds samples of the
   *     image, row by row; ½ is plain rounding
   */
  float[] deadZones(SpectralRows spectrum);

  /** Quantises a row of blocks. */
  @FunctionalInterface
  interface RowTask {
    /**
     * Quantises a row.
     *
     * @param exact coefficients as T.81 defines them, a row of {@link SpectralRows}; only read
     */
    void quantize(int row, float[] exact);
  }

  /** What comes before all rows are quantised: some are tried. */
  @FunctionalInterface
  interface Trial {
    /** Whether a row is to be tried. */
    default boolean takes(int row) {
      return false;
    }

    /**
     * Tries a row.
     *
     * @param exact as in {@link RowTask#quantize}
     */
    default void take(int row, float[] exact) {
      throw new IllegalArgumentException("row " + row + " is not to be tried");
    }

    /** What quantises all rows, now that those to be tried were. */
    Run run();
  }

  /** The quantisation of all rows. */
  interface Run {
    /** What a thread quantises rows with, in any order. */
    RowTask start();

    /** Rows {@code from} … {@code to − 1} are quantised, and all before them. */
    void advance(int from, int to);

    /** All rows are quantised. */
    void end();
  }
}
