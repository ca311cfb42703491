package org.zellige.metric.ssimulacra2;

/**
 * The errors that SSIMULACRA2 sums, for rows of pixels. Every array is read and written at one
 * index, so that C2 makes vectors of the loops.
 */
final class ErrorRows {
  /** Keeps the quotient of structure calm where there is none (libjxl, tools/ssimulacra2.cc). */
  static final float C2 = 0.0009f;

  private ErrorRows() {}

  /**
   * 1 − SSIM without the gamma of its luminance term, from 0.
   *
   * @param means of the original, blurred
   * @param variances of the original
   * @param mean of the distorted image, blurred
   * @param square of the distorted image, blurred
   * @param product of both images, blurred
   */
  static void structure(
      float[] means,
      float[] variances,
      float[] mean,
      float[] square,
      float[] product,
      float[] out) {
    for (int x = 0; x < out.length; x++) {
      float mu1 = means[x];
      float mu2 = mean[x];
      float luminance = 1 - (mu1 - mu2) * (mu1 - mu2);
      float covariance = product[x] - mu1 * mu2;
      float variance = square[x] - mu2 * mu2;
      float similarity = luminance * (2 * covariance + C2) / ((variances[x] + variance) + C2);
      out[x] = Math.max(1 - similarity, 0);
    }
  }

  /** How far values are from their blurred neighbourhood. */
  static void difference(float[] values, float[] means, float[] out) {
    for (int x = 0; x < out.length; x++) {
      out[x] = Math.abs(values[x] - means[x]);
    }
  }

  /**
   * Edges of the distorted image relative to the original's: above 0 where it has more (ringing,
   * blocks), below 0, to −1, where it has less (blur).
   *
   * @param edges of the original: its {@link #difference}
   */
  static void edge(float[] edges, float[] values, float[] means, float[] out) {
    for (int x = 0; x < out.length; x++) {
      float before = edges[x];
      out[x] = (Math.abs(values[x] - means[x]) - before) / (1 + before);
    }
  }
}
