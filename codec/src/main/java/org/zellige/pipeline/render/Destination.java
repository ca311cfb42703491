package org.zellige.pipeline.render;

import java.io.IOException;
import java.util.List;
import org.zellige.JpegException;
import org.zellige.sample.SampleRows;
import org.zellige.transform.CoefficientRows;

/** What becomes of a decoded frame: pixels or planes. */
public interface Destination {
  /**
   * Takes the coefficients of the whole image before they are shown.
   *
   * @param steps of each component, in zig-zag order
   * @param coefficients by component
   * @return what is to be shown in their place
   */
  default CoefficientRows[] prepare(int[][] steps, CoefficientRows[] coefficients) {
    return coefficients;
  }

  /** Whether {@link #prepare} makes something else of the coefficients. */
  default boolean needsWholeImage() {
    return false;
  }

  /** Whether low frequencies that a progressive image lacks are estimated. */
  default boolean estimatesLackingFrequencies() {
    return true;
  }

  /**
   * Opens the stages that follow on coefficients.
   *
   * @param steps quantisation steps of each component, in zig-zag order
   */
  SampleReconstruction<?> ofCoefficients(int[][] steps) throws JpegException;

  /** Whether rows may come in any order, from several threads. */
  boolean takesAnyOrder();

  /**
   * Opens the stages that follow on samples.
   *
   * @param samples by component; filled by the caller, MCU row by MCU row
   */
  SampleConsumer ofSamples(List<SampleRows<short[]>> samples) throws JpegException;

  /** Takes samples as they come. */
  @FunctionalInterface
  interface SampleConsumer {
    /** Tells that the samples down to and with an MCU row of the frame are there. */
    void mcuRowDone(int mcuRow) throws IOException;

    /** Rows of samples that are looked at above and below those that belong to a pixel. */
    default int rowsBeyond() {
      return 0;
    }

    /**
     * Goes to an MCU row, the first one of those that come next.
     *
     * @param joined whether the {@link #rowsBeyond} above it are there, and what they belong to was
     *     not done
     */
    default void begin(int mcuRow, boolean joined) {}

    /** Does what the first {@link #rowsBeyond} of an MCU row belong to, which are there. */
    default void end(int mcuRow) throws IOException {}
  }
}
