package org.zellige.metric;

/**
 * The errors of one component at one scale in a strip of columns, row by row from the top: what
 * sums and maps are made of. For one thread at a time.
 */
final class ErrorStrip {
  /** Keeps the quotient of structure calm where there is none (libjxl, tools/ssimulacra2.cc). */
  private static final float C2 = 0.0009f;

  /** 1 − SSIM without the gamma of its luminance term, from 0; all zero if it does not count. */
  final float[] structure;

  /**
   * Edges of the distorted image relative to the original's: above 0 where it has more (ringing,
   * blocks), below 0, to −1, where it has less (blur).
   */
  final float[] edge;

  private final PreparedComponent original;
  private final BlurredAcross distorted;
  private final VerticalBlur means;
  private final VerticalBlur squares;
  private final VerticalBlur products;
  private int at;

  /**
   * @param left first column of the strip
   * @param right the column after the strip
   */
  ErrorStrip(PreparedComponent original, BlurredAcross distorted, int left, int right) {
    this.original = original;
    this.distorted = distorted;
    this.structure = new float[right - left];
    this.edge = new float[right - left];
    this.at = left;
    this.means = distorted.valuesDown(left, right);
    this.squares = original.structure() ? distorted.squaresDown(left, right) : means;
    this.products = original.structure() ? distorted.productsDown(left, right) : means;
  }

  /** Whether {@link #structure} is computed. */
  boolean hasStructure() {
    return original.structure();
  }

  /** Computes the next row, beginning with row 0. */
  void nextRow() {
    float[] mean = means.nextRow();
    float[] plane = distorted.plane();
    if (original.structure()) {
      structure(
          original.means(),
          original.variances(),
          at,
          mean,
          squares.nextRow(),
          products.nextRow(),
          structure);
      edge(original.values(), original.means(), plane, at, mean, edge);
    } else {
      edge(original.edges(), plane, at, mean, edge);
    }
    at += distorted.width();
  }

  private static void structure(
      float[] means,
      float[] variances,
      int at,
      float[] mean,
      float[] square,
      float[] product,
      float[] out) {
    for (int x = 0; x < out.length; x++) {
      float mu1 = means[at + x];
      float mu2 = mean[x];
      float luminance = 1 - (mu1 - mu2) * (mu1 - mu2);
      float covariance = product[x] - mu1 * mu2;
      float variance = square[x] - mu2 * mu2;
      float similarity = luminance * (2 * covariance + C2) / ((variances[at + x] + variance) + C2);
      out[x] = Math.max(1 - similarity, 0);
    }
  }

  private static void edge(
      float[] values, float[] means, float[] distorted, int at, float[] mean, float[] out) {
    for (int x = 0; x < out.length; x++) {
      float before = Math.abs(values[at + x] - means[at + x]);
      out[x] = (Math.abs(distorted[at + x] - mean[x]) - before) / (1 + before);
    }
  }

  private static void edge(float[] edges, float[] distorted, int at, float[] mean, float[] out) {
    for (int x = 0; x < out.length; x++) {
      float before = edges[at + x];
      out[x] = (Math.abs(distorted[at + x] - mean[x]) - before) / (1 + before);
    }
  }
}
