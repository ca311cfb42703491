package org.zellige.metric;

import java.util.List;

/**
 * One component of an original at one scale, and how SSIMULACRA2's error in it changes with the
 * distorted component: the chain rule, backwards through errors and blurs.
 */
final class SlopeComponent {
  /** The deviation of the score's blur. */
  private static final GaussianBlur BLUR = GaussianBlur.within(1.5);

  private final double[] weights;
  private final boolean structure;
  private final float[][] values;
  private final float[][] edges;

  /** By row; empty if structure does not count. */
  private final SlopeRows.Moments[] moments;

  private final int width;
  private final int height;
  private final GaussianBlur.Pass pass;

  /**
   * @param values rows of the original; kept
   * @param weights in the order of {@link ErrorSums#norms}
   * @param structure whether structural errors count, not edges alone
   */
  SlopeComponent(float[][] values, double[] weights, boolean structure) {
    this.values = values;
    this.weights = weights;
    this.structure = structure;
    this.width = values[0].length;
    this.height = values.length;
    this.pass = BLUR.new Pass(width);
    float[][] means = blur(values);
    this.edges = new float[height][width];
    this.moments = new SlopeRows.Moments[structure ? height : 0];
    for (int y = 0; y < height; y++) {
      ErrorRows.difference(values[y], means[y], edges[y]);
    }
    if (structure) {
      float[][] variances = blur(product(values, values));
      for (int y = 0; y < height; y++) {
        variance(means[y], variances[y]);
        moments[y] = new SlopeRows.Moments(means[y], variances[y]);
      }
    }
  }

  private static void variance(float[] means, float[] squares) {
    for (int x = 0; x < squares.length; x++) {
      squares[x] -= means[x] * means[x];
    }
  }

  /**
   * The change of the weighted error with each value.
   *
   * @param distorted rows
   */
  float[][] slope(float[][] distorted) {
    return structure ? slopeWithStructure(distorted) : slopeOfEdges(distorted);
  }

  private float[][] slopeOfEdges(float[][] distorted) {
    float[][] mean = blur(distorted);
    float[][] edge = new float[height][width];
    SlopeRows rows = rows(new float[0][], edges(distorted, mean, edge));
    float[][] slope = new float[height][width];
    for (int y = 0; y < height; y++) {
      rows.edges(edge[y], edges[y], distorted[y], mean[y], slope[y], edge[y]);
    }
    addBlurred(edge, slope);
    return slope;
  }

  private float[][] slopeWithStructure(float[][] distorted) {
    float[][] mean = blur(distorted);
    float[][] square = blur(product(distorted, distorted));
    float[][] product = blur(product(values, distorted));
    float[][] structural = new float[height][width];
    for (int y = 0; y < height; y++) {
      ErrorRows.structure(
          moments[y].means(),
          moments[y].variances(),
          mean[y],
          square[y],
          product[y],
          structural[y]);
    }
    float[][] edge = new float[height][width];
    SlopeRows rows = rows(structural, edges(distorted, mean, edge));
    float[][] slope = new float[height][width];
    for (int y = 0; y < height; y++) {
      rows.edges(edge[y], edges[y], distorted[y], mean[y], slope[y], edge[y]);
      rows.structure(structural[y], moments[y], mean[y], square[y], product[y], edge[y]);
    }
    addBlurred(edge, slope);
    addBlurred(square, 2, distorted, slope);
    addBlurred(product, 1, values, slope);
    return slope;
  }

  private float[][] edges(float[][] distorted, float[][] mean, float[][] edge) {
    for (int y = 0; y < height; y++) {
      ErrorRows.edge(edges[y], distorted[y], mean[y], edge[y]);
    }
    return edge;
  }

  /** The chain rule at these errors. */
  private SlopeRows rows(float[][] structural, float[][] edge) {
    ErrorSums sums = new ErrorSums(width);
    for (int y = 0; y < height; y++) {
      if (structure) {
        sums.addStructure(structural[y]);
      }
      sums.addEdges(edge[y]);
    }
    double pixels = (double) width * height;
    return new SlopeRows(weights, ErrorSums.norms(List.of(sums.totals()), pixels), pixels, width);
  }

  /** sum += blurred plane; the blur is its own transpose but at the edges. */
  private void addBlurred(float[][] plane, float[][] sum) {
    float[] blurred = new float[width];
    for (int y = 0; y < height; y++) {
      pass.row(row -> plane[row], height, y, blurred);
      add(blurred, sum[y]);
    }
  }

  /** sum += factor · blurred plane · other. */
  private void addBlurred(float[][] plane, float factor, float[][] other, float[][] sum) {
    float[] blurred = new float[width];
    for (int y = 0; y < height; y++) {
      pass.row(row -> plane[row], height, y, blurred);
      addProduct(blurred, factor, other[y], sum[y]);
    }
  }

  private static void add(float[] a, float[] sum) {
    for (int x = 0; x < sum.length; x++) {
      sum[x] += a[x];
    }
  }

  private static void addProduct(float[] a, float factor, float[] b, float[] sum) {
    for (int x = 0; x < sum.length; x++) {
      sum[x] += factor * a[x] * b[x];
    }
  }

  private float[][] product(float[][] a, float[][] b) {
    float[][] out = new float[height][width];
    for (int y = 0; y < height; y++) {
      multiply(a[y], b[y], out[y]);
    }
    return out;
  }

  private static void multiply(float[] a, float[] b, float[] out) {
    for (int x = 0; x < out.length; x++) {
      out[x] = a[x] * b[x];
    }
  }

  private float[][] blur(float[][] plane) {
    float[][] out = new float[height][width];
    for (int y = 0; y < height; y++) {
      pass.row(row -> plane[row], height, y, out[y]);
    }
    return out;
  }
}
