package org.zellige.transform;

import java.util.Arrays;

/**
 * The chain rule through an inverse DCT of which only means over boxes of samples count: from
 * slopes over these means to those over coefficients. There are twice as many frequencies as boxes:
 * of higher ones means hold little. Of a row of blocks, in one thread at a time.
 */
public final class BoxSlopes {
  private final int across;
  private final int down;
  private final int groups;
  private final int last;

  /** What a unit of each frequency adds to every mean along a row; empty where that is nothing. */
  private final float[][] ofColumns;

  /** Likewise down a column. */
  private final float[][] ofRows;

  // By block, as everything here.
  private final float[][] boxes;
  private final float[][] columns;
  private final float[] values;

  /**
   * @param across boxes side by side in a block, from 1; where 8 is no multiple, they share samples
   * @param down boxes one below the other, likewise
   * @param groups of blocks in a row
   */
  public BoxSlopes(int across, int down, int groups) {
    this.across = across;
    this.down = down;
    this.groups = groups;
    this.ofColumns = means(across);
    this.ofRows = means(down);
    int blocks = groups * BlockGroup.BLOCKS;
    this.boxes = new float[down * across][blocks];
    this.columns = new float[down][blocks];
    this.values = new float[blocks];
    this.last = last(ofRows, ofColumns);
  }

  private static int last(float[][] ofRows, float[][] ofColumns) {
    int last = 0;
    for (int k = 0; k < 64; k++) {
      int natural = ZigZag.natural(k);
      last = ofRows[natural >> 3].length > 0 && ofColumns[natural & 7].length > 0 ? k : last;
    }
    return last;
  }

  private static float[][] means(int boxes) {
    float[][] means = new float[8][boxes];
    for (int frequency = 0; frequency < 8; frequency++) {
      boolean counts = false;
      for (int box = 0; box < boxes; box++) {
        double sum = 0;
        for (int sample = 0; sample < 8; sample++) {
          sum += overlap(box, sample, boxes) * cosine(frequency, sample);
        }
        means[frequency][box] = (float) (sum * boxes / 8);
        counts |= Math.abs(means[frequency][box]) > 1e-6; // what rounding leaves of zero
      }
      if (!counts || frequency >= 2 * boxes) {
        means[frequency] = new float[0];
      }
    }
    return means;
  }

  /** How much of a sample lies in a box. */
  private static double overlap(int box, int sample, int boxes) {
    double from = Math.max(sample, 8.0 * box / boxes);
    double to = Math.min(sample + 1, 8.0 * (box + 1) / boxes);
    return Math.max(0, to - from);
  }

  /** The basis of the DCT along one axis (T.81 A.3.3). */
  private static double cosine(int frequency, int sample) {
    return frequency == 0
        ? Math.sqrt(1 / 8.0)
        : StrictMath.cos((2 * sample + 1) * frequency * Math.PI / 16) / 2;
  }

  /** Rows of means that a row of blocks has. */
  public int rows() {
    return down;
  }

  /** Means along a row of blocks. */
  public int length() {
    return values.length * across;
  }

  /** The last zig-zag position of which slopes are told. */
  public int last() {
    return last;
  }

  /**
   * Takes slopes back.
   *
   * @param slopes {@link #rows} rows of {@link #length} slopes over means
   * @param spectrum groups of blocks, each up to the {@linkplain #last last} position; receives
   *     slopes over coefficients, but stays as it is where no mean depends on these
   */
  public void transform(float[][] slopes, float[] spectrum) {
    for (int i = 0; i < down; i++) {
      for (int j = 0; j < across; j++) {
        gather(slopes[i], j, boxes[i * across + j]);
      }
    }
    for (int column = 0; column < 8; column++) {
      if (ofColumns[column].length > 0) {
        transform(column, spectrum);
      }
    }
  }

  private void gather(float[] means, int first, float[] box) {
    for (int b = 0; b < box.length; b++) {
      box[b] = means[b * across + first];
    }
  }

  private void transform(int column, float[] spectrum) {
    for (int i = 0; i < down; i++) {
      Arrays.fill(columns[i], 0);
      for (int j = 0; j < across; j++) {
        add(ofColumns[column][j], boxes[i * across + j], columns[i]);
      }
    }
    for (int row = 0; row < 8; row++) {
      if (ofRows[row].length > 0) {
        Arrays.fill(values, 0);
        for (int i = 0; i < down; i++) {
          add(ofRows[row][i], columns[i], values);
        }
        put(ZigZag.position(8 * row + column), spectrum);
      }
    }
  }

  private static void add(float weight, float[] values, float[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += weight * values[i];
    }
  }

  private void put(int k, float[] spectrum) {
    for (int group = 0; group < groups; group++) {
      System.arraycopy(
          values,
          group * BlockGroup.BLOCKS,
          spectrum,
          (group * (last + 1) + k) * BlockGroup.BLOCKS,
          BlockGroup.BLOCKS);
    }
  }
}
