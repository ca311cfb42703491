package org.zellige.quant;

import org.zellige.transform.BlockGroup;
import org.zellige.transform.SpectralRows;

/**
 * Makes the steps of a component for one image: those near given ones at which the bits and the
 * errors of the image's own coefficients cost least together, frequency by frequency.
 *
 * <p>Errors count in units of the given steps, which stand for perception. With coefficients spread
 * evenly over many steps these are already the best; what moves them is how quickly coefficients
 * fall off, above all where most become zero.
 */
public final class TableDesign {
  /** Steps stay within this factor of the given ones, so that perception keeps its say. */
  private static final double BOUND = 1.25;

  /**
   * Bits that a squared error of one given step is worth: with it, steps far finer than the spread
   * of the coefficients stay as given (an error of step²/12, one bit less for twice the step).
   */
  private static final double WEIGHT = 6 / StrictMath.log(2);

  /** About this many blocks are looked at. */
  private static final int SAMPLE = 4096;

  private TableDesign() {}

  /**
   * Steps for an image.
   *
   * @param spectrum of the component
   * @param given its steps as quality and perception have them
   * @return the same with other steps; that of DC stays
   */
  public static ComponentSteps of(SpectralRows spectrum, ComponentSteps given) {
    int[] steps = given.steps().clone();
    MagnitudeHistogram[] histograms = histograms(spectrum, given);
    for (int k = 1; k < 64; k++) {
      steps[k] = cheapest(histograms[k], steps[k]);
    }
    return new ComponentSteps(steps, given.blocksAcross(), given.blocksDown(), given.precision());
  }

  private static MagnitudeHistogram[] histograms(SpectralRows spectrum, ComponentSteps given) {
    MagnitudeHistogram[] histograms = new MagnitudeHistogram[64];
    for (int k = 1; k < 64; k++) {
      histograms[k] = new MagnitudeHistogram();
    }
    float[] factors = given.factors();
    int every = (int) Math.max(1, Math.min(given.blocksDown(), given.blocks() / SAMPLE));
    for (int row = every / 2; row < given.blocksDown(); row += every) {
      float[] values = spectrum.row(row);
      for (int b = 0; b < given.blocksAcross(); b++) {
        int at = BlockGroup.index(b);
        for (int k = 1; k < 64; k++) {
          histograms[k].add(Math.abs(values[at + BlockGroup.BLOCKS * k] * factors[k]));
        }
      }
    }
    return histograms;
  }

  /** The whole step of least cost; of those that cost the same, the one nearest to the given. */
  private static int cheapest(MagnitudeHistogram histogram, int given) {
    int best = given;
    double least = histogram.cost(1, WEIGHT);
    int low = (int) Math.ceil(given / BOUND);
    int high = Math.min(largest(given), (int) (given * BOUND));
    for (int step = low; step <= high; step++) {
      double cost = histogram.cost((double) step / given, WEIGHT);
      if (cost < least) {
        least = cost;
        best = step;
      }
    }
    return best;
  }

  /** A table of eight-bit steps stays one, so that a baseline file does. */
  private static int largest(int given) {
    return given <= QualityScale.MAX_BASELINE_STEP ? QualityScale.MAX_BASELINE_STEP : 65535;
  }
}
