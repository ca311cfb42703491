package org.zellige.quant.weight;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zellige.quant.table.ComponentSteps;
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

  /** Of the values of a group, those before this are moving: all up to a zig-zag position. */
  private int length = BlockGroup.LENGTH;

  /** Null while all blocks move as far as is usual. */
  private @Nullable BlockStrides strides;

  // Of every coefficient of a group of blocks: with all arrays of one layout, the compiler makes
  // vectors of the loops.
  private final float[] steps = new float[BlockGroup.LENGTH];
  private final float[] factors = new float[BlockGroup.LENGTH];
  private final float[] halvedWeights = new float[BlockGroup.LENGTH];
  private final float[] original = new float[BlockGroup.LENGTH];
  private final float[] slope = new float[BlockGroup.LENGTH];
  private final float[] pulls = new float[BlockGroup.LENGTH];
  private final float[] scales = new float[BlockGroup.LENGTH];
  private final float[] target = new float[BlockGroup.LENGTH];
  private final float[] errors = new float[BlockGroup.LENGTH];
  private final float[] energies = new float[BlockGroup.BLOCKS];

  /**
   * Starts with the image's own coefficients.
   *
   * @param exact not changed
   * @param last zig-zag position that ever moves
   */
  public GuidedSpectrum(
      ComponentSteps component, ErrorWeight weight, SpectralRows exact, int last, Kernels kernels) {
    this.component = component;
    this.weight = weight;
    this.exact = exact;
    this.kernels = kernels;
    this.moved = last == 0 ? exact.first(0) : exact.first(63);
    float[] factorOf = component.factors();
    for (int i = 0; i < BlockGroup.LENGTH; i++) {
      steps[i] = component.steps()[i / BlockGroup.BLOCKS];
      factors[i] = factorOf[i / BlockGroup.BLOCKS];
    }
  }

  /** Whether nothing moved last but DC. */
  public boolean movesDcAlone() {
    return length == BlockGroup.BLOCKS;
  }

  /** The coefficients to quantise, DC alone if nothing else moves: the same at each call. */
  public SpectralRows target() {
    return moved;
  }

  /**
   * Has each block move as far as the metric's slope there allows, from now on.
   *
   * @param slopes the change of the metric's error with each coefficient; not changed
   */
  public void adapt(SpectralRows slopes) {
    if (strides == null) {
      strides = new BlockStrides(component);
    }
    strides.adapt(slopes);
  }

  /**
   * Moves the target.
   *
   * @param quantised what quantisation made of it
   * @param slopes the change of the metric's error with each coefficient that is to move; used up
   */
  public void move(CoefficientRows quantised, SpectralRows slopes, Move move) {
    length = slopes.groupLength();
    float[] squaredErrors = new float[BlockGroup.LENGTH];
    float[] squaredPulls = new float[BlockGroup.LENGTH];
    BlockGains gains = move.isBounded() ? new BlockGains(component) : null;
    for (int row = 0; row < component.blocksDown(); row++) {
      short[] levels = quantised.readCoefficients(row);
      for (int first = 0; first < component.blocksAcross(); first += BlockGroup.BLOCKS) {
        int at = BlockGroup.index(first);
        takeOriginal(row, first);
        System.arraycopy(slopes.row(row), slopes.index(first), slope, 0, length);
        int blocks = Math.min(BlockGroup.BLOCKS, component.blocksAcross() - first);
        weigh(row, first, blocks);
        pull();
        addSquares(pulls, squaredPulls);
        errors(levels, at, blocks);
        addSquares(errors, squaredErrors);
        if (gains != null) {
          gains.add(row, first, slope, errors, pulls);
        }
        System.arraycopy(pulls, 0, slopes.row(row), slopes.index(first), length);
      }
    }
    double all = sum(squaredPulls);
    if (all > 0) {
      double scale = move.share() * Math.sqrt(sum(squaredErrors) / all);
      setScales(scale, move.evened() ? evened(squaredPulls) : ErrorWeight.evenShares());
      move(slopes, gains == null ? null : gains.parts(scale, move.reach()));
    }
  }

  /**
   * Factors on the pulls of each zig-zag position that leave the sum of all squares as it is.
   *
   * @param squares sums by position and block of a group
   */
  private static float[] evened(float[] squares) {
    double[] sums = new double[64];
    for (int i = 0; i < BlockGroup.LENGTH; i++) {
      sums[i / BlockGroup.BLOCKS] += squares[i];
    }
    double before = 0;
    double after = 0;
    double[] factors = new double[64];
    for (int k = 0; k < 64; k++) {
      factors[k] = sums[k] > 0 ? 1 / Math.sqrt(Math.sqrt(sums[k])) : 0;
      before += sums[k];
      after += sums[k] * factors[k] * factors[k];
    }
    float[] evened = new float[64];
    for (int k = 0; k < 64; k++) {
      evened[k] = (float) (factors[k] * Math.sqrt(before / after));
    }
    return evened;
  }

  private void setScales(double scale, float[] ofPositions) {
    for (int i = 0; i < BlockGroup.LENGTH; i++) {
      scales[i] = (float) (scale * ofPositions[i / BlockGroup.BLOCKS]);
    }
  }

  /**
   * What errors count for by two metrics.
   *
   * @param quantised what quantisation made of the target
   * @param slopes the change of the first metric's error with each coefficient; not changed
   * @param others likewise of the second
   * @param part of the first, 0…1
   */
  public BlockWeights weights(
      CoefficientRows quantised, SpectralRows slopes, SpectralRows others, double part) {
    double[][] first = BlockWeights.shares(counted(quantised, slopes));
    double[][] second = BlockWeights.shares(counted(quantised, others));
    for (int row = 0; row < first.length; row++) {
      for (int b = 0; b < first[row].length; b++) {
        first[row][b] = part * first[row][b] + (1 - part) * second[row][b];
      }
    }
    return BlockWeights.measured(first, taken(quantised));
  }

  /** What the errors of each block count for by a metric. */
  private double[][] counted(CoefficientRows quantised, SpectralRows slopes) {
    double[][] counted = new double[component.blocksDown()][component.blocksAcross()];
    for (int row = 0; row < component.blocksDown(); row++) {
      for (int first = 0; first < component.blocksAcross(); first += BlockGroup.BLOCKS) {
        int blocks = errors(quantised, row, first);
        System.arraycopy(slopes.row(row), BlockGroup.index(first), slope, 0, BlockGroup.LENGTH);
        for (int b = 0; b < blocks; b++) {
          for (int i = BlockGroup.BLOCKS + b; i < BlockGroup.LENGTH; i += BlockGroup.BLOCKS) {
            counted[row][first + b] += (double) slope[i] * steps[i] * errors[i];
          }
        }
      }
    }
    return counted;
  }

  /** Likewise by quantisation. */
  private double[][] taken(CoefficientRows quantised) {
    double[][] taken = new double[component.blocksDown()][component.blocksAcross()];
    for (int row = 0; row < component.blocksDown(); row++) {
      for (int first = 0; first < component.blocksAcross(); first += BlockGroup.BLOCKS) {
        int blocks = errors(quantised, row, first);
        kernels.energy(original, 0, energies, 0);
        for (int b = 0; b < blocks; b++) {
          double squares = 0;
          for (int i = BlockGroup.BLOCKS + b; i < BlockGroup.LENGTH; i += BlockGroup.BLOCKS) {
            squares += (double) errors[i] * errors[i];
          }
          taken[row][first + b] = squares * weight.of(energies[b]);
        }
      }
    }
    return taken;
  }

  private void takeOriginal(int row, int first) {
    int at = BlockGroup.index(first);
    System.arraycopy(exact.row(row), at, original, 0, movesDcAlone() ? length : BlockGroup.LENGTH);
  }

  /** Where errors weigh little, a slope pulls as far as a stronger one where they weigh much. */
  private void weigh(int row, int first, int blocks) {
    if (!movesDcAlone()) {
      kernels.energy(original, 0, energies, 0);
    }
    for (int b = 0; b < BlockGroup.BLOCKS; b++) {
      float stride = b < blocks ? stride(row, first + b) : 0;
      halvedWeights[b] = stride * (0.5f / weight.ofDc());
      energies[b] = stride * (0.5f / weight.of(energies[b]));
    }
    for (int k = 1; k < length / BlockGroup.BLOCKS; k++) {
      System.arraycopy(energies, 0, halvedWeights, k * BlockGroup.BLOCKS, BlockGroup.BLOCKS);
    }
  }

  private float stride(int row, int block) {
    return strides == null ? 1 : strides.of(row, block);
  }

  /** From slopes to those over steps and to pulls, in steps. */
  private void pull() {
    for (int i = 0; i < length; i++) {
      slope[i] *= steps[i];
      pulls[i] = slope[i] * halvedWeights[i];
    }
  }

  /**
   * Takes the original and the errors of a group of blocks.
   *
   * @return how many of them there are
   */
  private int errors(CoefficientRows quantised, int row, int first) {
    int at = BlockGroup.index(first);
    System.arraycopy(exact.row(row), at, original, 0, BlockGroup.LENGTH);
    int blocks = Math.min(BlockGroup.BLOCKS, component.blocksAcross() - first);
    errors(quantised.readCoefficients(row), at, blocks);
    return blocks;
  }

  private void errors(short[] levels, int at, int blocks) {
    for (int i = 0; i < length; i++) {
      errors[i] = levels[at + i];
    }
    for (int i = 0; i < length; i++) {
      errors[i] -= original[i] * factors[i];
    }
    if (blocks < BlockGroup.BLOCKS) {
      for (int k = 0; k < length / BlockGroup.BLOCKS; k++) {
        int from = k * BlockGroup.BLOCKS;
        Arrays.fill(errors, from + blocks, from + BlockGroup.BLOCKS, 0);
      }
    }
  }

  private void addSquares(float[] values, float[] sums) {
    for (int i = 0; i < length; i++) {
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

  private void move(SpectralRows by, float @Nullable [][] parts) {
    for (int row = 0; row < component.blocksDown(); row++) {
      for (int first = 0; first < component.blocksAcross(); first += BlockGroup.BLOCKS) {
        takeOriginal(row, first);
        System.arraycopy(by.row(row), by.index(first), pulls, 0, length);
        System.arraycopy(moved.row(row), moved.index(first), target, 0, length);
        if (parts != null) {
          shorten(parts[row], first);
        }
        move();
        System.arraycopy(target, 0, moved.row(row), moved.index(first), length);
      }
    }
  }

  private void shorten(float[] parts, int first) {
    int blocks = Math.min(BlockGroup.BLOCKS, parts.length - first);
    for (int b = 0; b < blocks; b++) {
      if (parts[first + b] < 1) {
        for (int i = b; i < BlockGroup.LENGTH; i += BlockGroup.BLOCKS) {
          pulls[i] *= parts[first + b];
        }
      }
    }
  }

  private void move() {
    for (int i = 0; i < length; i++) {
      target[i] = (target[i] - original[i]) * factors[i] - scales[i] * pulls[i];
    }
    for (int i = 0; i < length; i++) {
      float by = Math.max(-FARTHEST, Math.min(FARTHEST, target[i]));
      target[i] = original[i] + by * steps[i];
    }
  }
}
