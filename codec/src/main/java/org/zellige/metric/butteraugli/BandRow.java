package org.zellige.metric.butteraugli;

/**
 * A row of an image, apart by spatial frequency.
 *
 * @param low X, Y and B, scaled so that plain squares of differences can be summed
 * @param medium X, Y and B
 * @param high X and Y
 * @param ultraHigh X and Y
 */
record BandRow(float[][] low, float[][] medium, float[][] high, float[][] ultraHigh) {
  /** A copy that nobody writes to. */
  BandRow copy() {
    return new BandRow(copy(low), copy(medium), copy(high), copy(ultraHigh));
  }

  private static float[][] copy(float[][] components) {
    float[][] copy = components.clone();
    for (int c = 0; c < copy.length; c++) {
      copy[c] = copy[c].clone();
    }
    return copy;
  }
}
