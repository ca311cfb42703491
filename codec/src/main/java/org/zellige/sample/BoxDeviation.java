package org.zellige.sample;

/** How far samples lie from the means of their boxes of 2 × 2: what halving both sides loses. */
public final class BoxDeviation {
  private double sum;
  private long count;

  /**
   * Adds rows of samples.
   *
   * @param stride floats from row to row
   * @param width samples across, even
   * @param rows even
   */
  public void add(float[] samples, int stride, int width, int rows) {
    for (int y = 0; y < rows; y += 2) {
      sum += boxes(samples, y * stride, (y + 1) * stride, width);
    }
    count += (long) width * rows;
  }

  private static double boxes(float[] samples, int upper, int lower, int width) {
    double sum = 0;
    for (int x = 0; x < width; x += 2) {
      float a = samples[upper + x];
      float b = samples[upper + x + 1];
      float c = samples[lower + x];
      float d = samples[lower + x + 1];
      float mean = (a + b + c + d) * 0.25f;
      sum +=
          (a - mean) * (a - mean)
              + (b - mean) * (b - mean)
              + (c - mean) * (c - mean)
              + (d - mean) * (d - mean);
    }
    return sum;
  }

  /** The mean square of all deviations. */
  public double variance() {
    return count == 0 ? 0 : sum / count;
  }
}
