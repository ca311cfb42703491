package org.zellige.quant;

import org.zellige.transform.CoefficientRows;
import org.zellige.transform.SpectralRows;

/** Chooses the integers that stand for the coefficients of one component. */
public interface Quantizer {
  /**
   * Quantises a whole component. Blocks that hold no sample of the image become flat: of the level
   * of the nearest block that does, so that they cost little.
   *
   * @param spectrum coefficients as T.81 defines them
   * @param quantised receives all rows and masks; of the same dimensions
   */
  void quantize(SpectralRows spectrum, CoefficientRows quantised);

  /**
   * Quantises a component again of which nothing but DC has changed.
   *
   * @param spectrum as above
   * @param quantised what became of it before; is changed
   */
  default void requantizeDc(SpectralRows spectrum, CoefficientRows quantised) {
    quantize(spectrum, quantised);
  }

  /**
   * Tells how near to zero an AC coefficient becomes zero, block by block.
   *
   * @param spectrum as above
   * @return half the width of the dead zone in steps, of each block that holds samples of the
   *     image, row by row; ½ is plain rounding
   */
  float[] deadZones(SpectralRows spectrum);
}
