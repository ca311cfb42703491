package org.zellige.quant;

import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.SpectralRows;

/**
 * The coefficients that quantisation is to come near to, moved by and by in the direction in which
 * a metric finds the picture better.
 *
 * <p>Rate–distortion quantisation takes errors for independent and weighs their squares. To a
 * metric they are neither: what one coefficient lacks another may make up for. Its slope says so,
 * but only for small moves, since all coefficients of a place answer to the same error at once.
 * Hence several rounds of small moves, whose mean square is a given share of that of the errors.
 */
public final class GuidedSpectrum {
  /** The farthest that a coefficient is moved in all, in steps. */
  private static final float FARTHEST = 0.7f;

  private final ComponentSteps component;
  private final ErrorWeight weight;
  private final SpectralRows exact;
  private final SpectralRows moved;
  private final float[] halvedWeights;

  /**
   * Starts with the image's own coefficients.
   *
   * @param exact not changed
   */
  public GuidedSpectrum(ComponentSteps component, ErrorWeight weight, SpectralRows exact) {
    this.component = component;
    this.weight = weight;
    this.exact = exact;
    this.moved = new SpectralRows(exact.blocksPerRow(), exact.rows());
    this.halvedWeights = new float[component.blocksAcross()];
    for (int row = 0; row < exact.rows(); row++) {
      System.arraycopy(exact.row(row), 0, moved.row(row), 0, exact.row(row).length);
    }
  }

  /** The coefficients to quantise: the same at each call. */
  public SpectralRows target() {
    return moved;
  }

  /**
   * Moves the target.
   *
   * @param quantised what quantisation made of it
   * @param slopes the change of the metric's error with each coefficient
   * @param share of the errors, as roots of mean squares, that moves amount to
   */
  public void move(CoefficientRows quantised, SpectralRows slopes, double share) {
    double errors = 0;
    double pulls = 0;
    float[] factors = component.factors();
    for (int row = 0; row < component.blocksDown(); row++) {
      float[] x = exact.row(row);
      float[] slope = slopes.row(row);
      short[] levels = quantised.readCoefficients(row);
      weigh(x);
      for (int b = 0; b < halvedWeights.length; b++) {
        for (int k = 0; k < 64; k++) {
          int i = BlockGroup.index(b) + BlockGroup.BLOCKS * k;
          float error = levels[i] - x[i] * factors[k];
          float pull = pull(slope[i], k, b);
          errors += error * error;
          pulls += (double) pull * pull;
        }
      }
    }
    if (pulls > 0) {
      move(slopes, (float) (share * Math.sqrt(errors / pulls)));
    }
  }

  private void move(SpectralRows slopes, float scale) {
    float[] factors = component.factors();
    for (int row = 0; row < component.blocksDown(); row++) {
      float[] x = exact.row(row);
      float[] slope = slopes.row(row);
      float[] to = moved.row(row);
      weigh(x);
      for (int b = 0; b < halvedWeights.length; b++) {
        for (int k = 0; k < 64; k++) {
          int i = BlockGroup.index(b) + BlockGroup.BLOCKS * k;
          float by = (to[i] - x[i]) * factors[k] - scale * pull(slope[i], k, b);
          to[i] = x[i] + Math.max(-FARTHEST, Math.min(FARTHEST, by)) * component.steps()[k];
        }
      }
    }
  }

  /** In steps, where errors weigh little as far as a stronger slope would where they weigh much. */
  private float pull(float slope, int k, int block) {
    float half = k == 0 ? 0.5f / weight.ofDc() : halvedWeights[block];
    return slope * component.steps()[k] * half;
  }

  private void weigh(float[] row) {
    for (int b = 0; b < halvedWeights.length; b++) {
      float energy = 0;
      for (int k = 1; k < 64; k++) {
        float c = row[BlockGroup.index(b) + BlockGroup.BLOCKS * k];
        energy += c * c;
      }
      halvedWeights[b] = 0.5f / weight.of(energy);
    }
  }
}
