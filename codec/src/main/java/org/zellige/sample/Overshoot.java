package org.zellige.sample;

import java.util.Arrays;
import org.zellige.transform.Kernels;

/**
 * Lets samples at an end of their range go beyond it where that makes a block smoother. Decoders
 * clip what is beyond, so that white stays white; but an edge beside it then needs fewer high
 * frequencies, and rings less when these are quantised.
 *
 * <p>By turns a block is smoothed and what may not change is put back (Papoulis, Gerchberg):
 * samples within the range keep their value, those at its end are only let outwards.
 */
public final class Overshoot {
  /** The farthest that samples go, of half the range: more makes coefficients dear. */
  private static final float FARTHEST = 0.25f;

  /** A sample this near to the end of the range is at it. */
  private static final float NEAR = 0.5f;

  /** More than what rounding does to distances, so that no block is passed over by it. */
  private static final float ROUNDING = 0.01f;

  /** Turns; later ones hardly change anything. */
  private static final int TURNS = 6;

  /** How little of the highest frequency smoothing leaves: 1 / (1 + this). */
  private static final double DAMPING = 8;

  private static final float[] SMOOTHING = smoothing();

  private final Kernels kernels;
  private final float lowest;
  private final float highest;
  private final float farthest;
  private final float middle;

  /** Samples nearer to the middle are not at an end. */
  private final float far;

  // Of blocks side by side: by column, how far samples go from the middle of the range; a row.
  private float[] reaches = {};
  private float[] row = {};

  // Of a block: its samples as they were, as they are, these smoothed along the rows, and both
  // ways.
  private final float[] own = new float[64];
  private final float[] block = new float[64];
  private final float[] across = new float[64];
  private final float[] smooth = new float[64];

  /**
   * For samples of a range.
   *
   * @param lowest level-shifted black
   * @param highest level-shifted white
   */
  public Overshoot(float lowest, float highest, Kernels kernels) {
    this.kernels = kernels;
    this.lowest = lowest;
    this.highest = highest;
    this.farthest = -FARTHEST * lowest;
    this.middle = 0.5f * (lowest + highest);
    this.far = 0.5f * (highest - lowest) - NEAR - ROUNDING;
  }

  /**
   * One smoothing of eight samples, as a symmetric matrix: the DCT, damped by the fourth power, and
   * back.
   */
  private static float[] smoothing() {
    float[] matrix = new float[64];
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 8; j++) {
        double sum = 1.0 / 8;
        for (int u = 1; u < 8; u++) {
          double damped = 1 / (1 + DAMPING * StrictMath.pow(u / 7.0, 4));
          sum += 0.25 * damped * (cosine(u, i) * cosine(u, j));
        }
        matrix[8 * i + j] = (float) sum;
      }
    }
    return matrix;
  }

  private static double cosine(int frequency, int sample) {
    return StrictMath.cos((2 * sample + 1) * frequency * Math.PI / 16);
  }

  /**
   * Changes blocks side by side.
   *
   * @param samples eight rows from {@code offset}, {@code stride} apart
   */
  public void change(float[] samples, int offset, int stride, int blocks) {
    measure(samples, offset, stride, 8 * blocks);
    for (int b = 0; b < blocks; b++) {
      if (mayReachEnd(b)) {
        change(samples, offset + 8 * b, stride);
      }
    }
  }

  private void measure(float[] samples, int offset, int stride, int width) {
    if (row.length != width) {
      row = new float[width];
      reaches = new float[width];
    }
    Arrays.fill(reaches, 0);
    for (int y = 0; y < 8; y++) {
      System.arraycopy(samples, offset + y * stride, row, 0, width);
      extend(reaches, row, middle);
    }
  }

  /** The compiler makes vectors of this loop, but not if both arrays start at different places. */
  private static void extend(float[] reaches, float[] row, float middle) {
    for (int x = 0; x < row.length; x++) {
      reaches[x] = Math.max(reaches[x], Math.abs(row[x] - middle));
    }
  }

  /** Whether a block may have samples at an end of the range. */
  private boolean mayReachEnd(int block) {
    boolean any = false;
    for (int x = 8 * block; x < 8 * block + 8; x++) {
      any |= reaches[x] >= far;
    }
    return any;
  }

  private void change(float[] samples, int at, int stride) {
    long free = load(samples, at, stride);
    if (free == 0 || free == -1) {
      return;
    }
    long changed = -1;
    for (int turn = 0; turn < TURNS; turn++) {
      kernels.filterBlock(block, SMOOTHING, changed, across, free, smooth);
      letOut(free);
      changed = free;
    }
    for (int row = 0; row < 8; row++) {
      System.arraycopy(block, 8 * row, samples, at + row * stride, 8);
    }
  }

  private boolean isFree(float sample) {
    return sample >= highest - NEAR || sample <= lowest + NEAR;
  }

  /** Takes a block; returns its samples that are at an end, as bits 8 · row + column. */
  private long load(float[] samples, int at, int stride) {
    long free = 0;
    for (int row = 0; row < 8; row++) {
      for (int x = 0; x < 8; x++) {
        float sample = samples[at + row * stride + x];
        block[8 * row + x] = sample;
        free |= isFree(sample) ? 1L << (8 * row + x) : 0;
      }
    }
    System.arraycopy(block, 0, own, 0, block.length);
    return free;
  }

  /** Lets those samples out that smoothing would have go outwards. */
  private void letOut(long free) {
    for (long rest = free; rest != 0; rest &= rest - 1) {
      int i = Long.numberOfTrailingZeros(rest);
      float sample = own[i];
      block[i] =
          sample >= highest - NEAR
              ? Math.max(sample, Math.min(highest + farthest, smooth[i]))
              : Math.min(sample, Math.max(lowest - farthest, smooth[i]));
    }
  }
}
