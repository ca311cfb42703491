package org.zellige.quant;

import java.util.Arrays;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
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
  private final Kernels kernels;

  // Of every coefficient of a group of blocks: with all arrays of one layout, the compiler makes
  // vectors of the loops.
  private final float[] steps = new float[BlockGroup.LENGTH];
  private final float[] factors = new float[BlockGroup.LENGTH];
  private final float[] halvedWeights = new float[BlockGroup.LENGTH];
  private final float[] original = new float[BlockGroup.LENGTH];
  private final float[] slope = new float[BlockGroup.LENGTH];
  private final float[] target = new float[BlockGroup.LENGTH];
  private final float[] errors = new float[BlockGroup.LENGTH];
  private final float[] energies = new float[BlockGroup.BLOCKS];

  /**
   * Starts with the image's own coefficients.
   *
   * @param exact not changed
   */
  public GuidedSpectrum(
      ComponentSteps component, ErrorWeight weight, SpectralRows exact, Kernels kernels) {
    this.component = component;
    this.weight = weight;
    this.exact = exact;
    this.kernels = kernels;
    this.moved = new SpectralRows(exact.blocksPerRow(), exact.rows());
    for (int row = 0; row < exact.rows(); row++) {
      System.arraycopy(exact.row(row), 0, moved.row(row), 0, exact.row(row).length);
    }
    float[] factorOf = component.factors();
    for (int i = 0; i < BlockGroup.LENGTH; i++) {
      steps[i] = component.steps()[i / BlockGroup.BLOCKS];
      factors[i] = factorOf[i / BlockGroup.BLOCKS];
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
   * @param slopes the change of the metric's error with each coefficient; used up
   * @param share of the errors, as roots of mean squares, that moves amount to
   */
  public void move(CoefficientRows quantised, SpectralRows slopes, double share) {
    float[] squaredErrors = new float[BlockGroup.LENGTH];
    float[] squaredPulls = new float[BlockGroup.LENGTH];
    for (int row = 0; row < component.blocksDown(); row++) {
      short[] levels = quantised.readCoefficients(row);
      for (int first = 0; first < component.blocksAcross(); first += BlockGroup.BLOCKS) {
        int at = BlockGroup.index(first);
        System.arraycopy(exact.row(row), at, original, 0, BlockGroup.LENGTH);
        System.arraycopy(slopes.row(row), at, slope, 0, BlockGroup.LENGTH);
        int blocks = Math.min(BlockGroup.BLOCKS, component.blocksAcross() - first);
        weigh(blocks);
        pull();
        addSquares(slope, squaredPulls);
        errors(levels, at, blocks);
        addSquares(errors, squaredErrors);
        System.arraycopy(slope, 0, slopes.row(row), at, BlockGroup.LENGTH);
      }
    }
    double pulls = sum(squaredPulls);
    if (pulls > 0) {
      move(slopes, (float) (share * Math.sqrt(sum(squaredErrors) / pulls)));
    }
  }

  /**
   * What errors count for by the metric.
   *
   * @param quantised what quantisation made of the target
   * @param slopes the change of the metric's error with each coefficient; not changed
   */
  public BlockWeights weights(CoefficientRows quantised, SpectralRows slopes) {
    double[][] counted = new double[component.blocksDown()][component.blocksAcross()];
    double[][] taken = new double[component.blocksDown()][component.blocksAcross()];
    for (int row = 0; row < component.blocksDown(); row++) {
      short[] levels = quantised.readCoefficients(row);
      for (int first = 0; first < component.blocksAcross(); first += BlockGroup.BLOCKS) {
        int at = BlockGroup.index(first);
        System.arraycopy(exact.row(row), at, original, 0, BlockGroup.LENGTH);
        System.arraycopy(slopes.row(row), at, slope, 0, BlockGroup.LENGTH);
        int blocks = Math.min(BlockGroup.BLOCKS, component.blocksAcross() - first);
        kernels.energy(original, 0, energies, 0);
        errors(levels, at, blocks);
        for (int b = 0; b < blocks; b++) {
          double squares = 0;
          for (int i = BlockGroup.BLOCKS + b; i < BlockGroup.LENGTH; i += BlockGroup.BLOCKS) {
            counted[row][first + b] += (double) slope[i] * steps[i] * errors[i];
            squares += (double) errors[i] * errors[i];
          }
          taken[row][first + b] = squares * weight.of(energies[b]);
        }
      }
    }
    return BlockWeights.measured(counted, taken);
  }

  /** Where errors weigh little, a slope pulls as far as a stronger one where they weigh much. */
  private void weigh(int blocks) {
    kernels.energy(original, 0, energies, 0);
    for (int b = 0; b < BlockGroup.BLOCKS; b++) {
      energies[b] = b < blocks ? 0.5f / weight.of(energies[b]) : 0;
    }
    for (int k = 1; k < 64; k++) {
      System.arraycopy(energies, 0, halvedWeights, k * BlockGroup.BLOCKS, BlockGroup.BLOCKS);
    }
    Arrays.fill(halvedWeights, 0, blocks, 0.5f / weight.ofDc());
    Arrays.fill(halvedWeights, blocks, BlockGroup.BLOCKS, 0);
  }

  /** From slopes to pulls, in steps. */
  private void pull() {
    for (int i = 0; i < BlockGroup.LENGTH; i++) {
      slope[i] = slope[i] * steps[i] * halvedWeights[i];
    }
  }

  private void errors(short[] levels, int at, int blocks) {
    for (int i = 0; i < BlockGroup.LENGTH; i++) {
      errors[i] = levels[at + i];
    }
    for (int i = 0; i < BlockGroup.LENGTH; i++) {
      errors[i] -= original[i] * factors[i];
    }
    if (blocks < BlockGroup.BLOCKS) {
      for (int k = 0; k < 64; k++) {
        int from = k * BlockGroup.BLOCKS;
        Arrays.fill(errors, from + blocks, from + BlockGroup.BLOCKS, 0);
      }
    }
  }

  private static void addSquares(float[] values, float[] sums) {
    for (int i = 0; i < BlockGroup.LENGTH; i++) {
      sums[i] += values[i] * values[i];
    }
  }

  private static double sum(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  private void move(SpectralRows pulls, float scale) {
    for (int row = 0; row < component.blocksDown(); row++) {
      for (int first = 0; first < component.blocksAcross(); first += BlockGroup.BLOCKS) {
        int at = BlockGroup.index(first);
        System.arraycopy(exact.row(row), at, original, 0, BlockGroup.LENGTH);
        System.arraycopy(pulls.row(row), at, slope, 0, BlockGroup.LENGTH);
        System.arraycopy(moved.row(row), at, target, 0, BlockGroup.LENGTH);
        move(scale);
        System.arraycopy(target, 0, moved.row(row), at, BlockGroup.LENGTH);
      }
    }
  }

  private void move(float scale) {
    for (int i = 0; i < BlockGroup.LENGTH; i++) {
      target[i] = (target[i] - original[i]) * factors[i] - scale * slope[i];
    }
    for (int i = 0; i < BlockGroup.LENGTH; i++) {
      float by = Math.max(-FARTHEST, Math.min(FARTHEST, target[i]));
      target[i] = original[i] + by * steps[i];
    }
  }
}
