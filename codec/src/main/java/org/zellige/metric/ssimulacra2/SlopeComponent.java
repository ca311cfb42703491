package org.zellige.metric.ssimulacra2;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.zellige.metric.image.GaussianBlur;
import org.zellige.work.Workers;

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
  private final Workers workers;

  /**
   * @param values rows of the original; kept
   * @param weights in the order of {@link ErrorSums#norms}
   * @param structure whether structural errors count, not edges alone
   */
  SlopeComponent(float[][] values, double[] weights, boolean structure, Workers workers) {
    this.values = values;
    this.weights = weights;
    this.structure = structure;
    this.width = values[0].length;
    this.height = values.length;
    this.workers = workers;
    float[][] means = blur(values);
    float[][] variances = structure ? blur(product(values, values)) : new float[0][];
    this.edges = new float[height][];
    this.moments = new SlopeRows.Moments[structure ? height : 0];
    forEachRow(y -> {
      edges[y] = new float[width];
      ErrorRows.difference(values[y], means[y], edges[y]);
      if (structure) {
        variance(means[y], variances[y]);
        moments[y] = new SlopeRows.Moments(means[y], variances[y]);
      }
    });
  }

  private void forEachRow(IntConsumer row) {
    workers.overRows(
        height,
        (from, to) -> {
          for (int y = from; y < to; y++) {
            row.accept(y);
          }
        });
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
    float[][] edge = edges(distorted, mean);
    double[] norms = norms(new float[0][], edge);
    return slope(distorted, mean, edge, norms, (rows, y) -> {});
  }

  private float[][] slopeWithStructure(float[][] distorted) {
    float[][] mean = blur(distorted);
    float[][] square = blur(product(distorted, distorted));
    float[][] product = blur(product(values, distorted));
    float[][] structural = new float[height][];
    forEachRow(y -> {
      structural[y] = new float[width];
      ErrorRows.structure(
          moments[y].means(),
          moments[y].variances(),
          mean[y],
          square[y],
          product[y],
          structural[y]);
    });
    float[][] edge = edges(distorted, mean);
    double[] norms = norms(structural, edge);
    float[][] slope =
        slope(
            distorted,
            mean,
            edge,
            norms,
            (rows, y) ->
                rows.structure(structural[y], moments[y], mean[y], square[y], product[y], edge[y]));
    addBlurred(square, 2, distorted, slope);
    addBlurred(product, 1, values, slope);
    return slope;
  }

  /** Goes back through the errors of a row. */
  private interface RowErrors {
    void addSlope(SlopeRows rows, int y);
  }

  /**
   * The slope by edges, and by other errors as far as that goes through the blurred values.
   *
   * @param edge errors; become slopes by blurred values
   * @param others add to the latter
   */
  private float[][] slope(
      float[][] distorted, float[][] mean, float[][] edge, double[] norms, RowErrors others) {
    float[][] slope = new float[height][];
    workers.overBands(
        height,
        1,
        (tile, from, to) -> {
          SlopeRows rows = rows(norms);
          for (int y = from; y < to; y++) {
            slope[y] = new float[width];
            rows.edges(edge[y], edges[y], distorted[y], mean[y], slope[y], edge[y]);
            others.addSlope(rows, y);
          }
        });
    addBlurred(edge, slope);
    return slope;
  }

  private float[][] edges(float[][] distorted, float[][] mean) {
    float[][] edge = new float[height][];
    forEachRow(y -> {
      edge[y] = new float[width];
      ErrorRows.edge(edges[y], distorted[y], mean[y], edge[y]);
    });
    return edge;
  }

  private double[] norms(float[][] structural, float[][] edge) {
    double[][] totals = new double[(height + ErrorSums.ROWS - 1) / ErrorSums.ROWS][];
    workers.overRows(
        0,
        height,
        ErrorSums.ROWS,
        (from, to) -> {
          ErrorSums sums = new ErrorSums(width);
          for (int y = from; y < to; y++) {
            if (structure) {
              sums.addStructure(structural[y]);
            }
            sums.addEdges(edge[y]);
          }
          totals[from / ErrorSums.ROWS] = sums.totals();
        });
    return ErrorSums.norms(Arrays.asList(totals), (double) width * height);
  }

  /** The chain rule at errors of these norms. */
  private SlopeRows rows(double[] norms) {
    return new SlopeRows(weights, norms, (double) width * height, width);
  }

  /** sum += blurred plane; the blur is its own transpose but at the edges. */
  private void addBlurred(float[][] plane, float[][] sum) {
    blur(plane, (blurred, y) -> add(blurred, sum[y]));
  }

  /** sum += factor · blurred plane · other. */
  private void addBlurred(float[][] plane, float factor, float[][] other, float[][] sum) {
    blur(plane, (blurred, y) -> addProduct(blurred, factor, other[y], sum[y]));
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
    float[][] out = new float[height][];
    forEachRow(y -> {
      out[y] = new float[width];
      multiply(a[y], b[y], out[y]);
    });
    return out;
  }

  private static void multiply(float[] a, float[] b, float[] out) {
    for (int x = 0; x < out.length; x++) {
      out[x] = a[x] * b[x];
    }
  }

  private float[][] blur(float[][] plane) {
    float[][] out = new float[height][];
    blur(plane, (blurred, y) -> out[y] = blurred.clone());
    return out;
  }

  /** Takes a row, which is used again. */
  private interface RowTask {
    void take(float[] row, int y);
  }

  private void blur(float[][] plane, RowTask task) {
    workers.overBands(
        height,
        1,
        (tile, from, to) -> {
          GaussianBlur.Pass pass = BLUR.new Pass(width);
          float[] blurred = new float[width];
          for (int y = from; y < to; y++) {
            pass.row(row -> plane[row], height, y, blurred);
            task.take(blurred, y);
          }
        });
  }
}
