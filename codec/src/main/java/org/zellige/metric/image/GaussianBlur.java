package org.zellige.metric.image;

import java.util.function.IntFunction;
import org.zellige.metric.kernel.MetricKernels;
import org.zellige.metric.kernel.RowFilter;
import org.zellige.metric.kernel.RowSums;

/**
 * Butteraugli's blur: a Gaussian cut off at 2.25 standard deviations, down and then along rows.
 * Beyond its edges an image has either nothing, and the other weights grow, or its mirror image.
 * Immutable; a {@link Pass} does the work.
 */
public final class GaussianBlur {
  /** Where the Gaussian is cut off, in standard deviations (libjxl 0.12, butteraugli.cc). */
  private static final double REACH = 2.25;

  /** By distance from the centre; the sum over both sides is 1. */
  private final float[] weights;

  private final boolean mirrored;

  private GaussianBlur(double sigma, boolean mirrored) {
    int radius = Math.max(1, (int) (REACH * sigma));
    double[] gaussian = new double[radius + 1];
    double sum = 1;
    gaussian[0] = 1;
    for (int k = 1; k <= radius; k++) {
      gaussian[k] = StrictMath.exp(-k * k / (2 * sigma * sigma));
      sum += 2 * gaussian[k];
    }
    this.weights = new float[radius + 1];
    for (int k = 0; k <= radius; k++) {
      weights[k] = (float) (gaussian[k] / sum);
    }
    this.mirrored = mirrored;
  }

  /** A blur that takes only what lies within the image. */
  public static GaussianBlur within(double sigma) {
    return new GaussianBlur(sigma, false);
  }

  /** A blur for which the image goes on as its mirror image, the last pixel twice. */
  public static GaussianBlur mirrored(double sigma) {
    return new GaussianBlur(sigma, true);
  }

  /** Pixels to either side that count. */
  public int radius() {
    return weights.length - 1;
  }

  /**
   * An index within an image that is mirrored at its ends.
   *
   * @param i from −size to 2 · size − 1
   */
  public static int mirror(int i, int size) {
    if (i < 0) {
      return -1 - i;
    }
    return i < size ? i : 2 * size - 1 - i;
  }

  /** 1 / the sum of the weights that lie within a row or column. */
  private float growth(int at, int size) {
    if (mirrored) {
      return 1;
    }
    float sum = weights[0];
    for (int k = 1; k < weights.length; k++) {
      sum += (at - k >= 0 ? weights[k] : 0) + (at + k < size ? weights[k] : 0);
    }
    return 1 / sum;
  }

  /** The buffers for blurring row by row, for one thread at a time. */
  public final class Pass {
    private final int width;
    private final float[] columns;
    private final float[] padded;
    private final float[] nothing;
    private final float[] growth;
    private final RowFilter across;

    /**
     * A pass over rows of one width.
     *
     * @param width from the radius up if mirrored
     */
    public Pass(int width) {
      this.width = width;
      this.columns = new float[width];
      this.padded = new float[width + 2 * radius()];
      this.nothing = new float[width];
      this.across = MetricKernels.active().rowFilter(weights, width);
      this.growth = new float[width];
      for (int x = 0; x < width; x++) {
        growth[x] = growth(x, width);
      }
    }

    /**
     * Blurs row y of an image.
     *
     * @param rows of the image: those that lie within the radius
     * @param height rows that the image has
     */
    public void row(IntFunction<float[]> rows, int height, int y, float[] out) {
      sum(growth(y, height), k -> rowOf(rows, height, y + k));
      pad();
      across.apply(padded, out);
      growEnds(out);
    }

    /**
     * Blurs row y the other way round: what goes from here to there in {@link #row} comes back.
     *
     * @param rows of the image, each of which has been {@linkplain #grow grown}
     * @param height rows that the image has
     */
    public void transposedRow(IntFunction<float[]> rows, int height, int y, float[] out) {
      sum(1, k -> rowOf(rows, height, y + k));
      pad();
      across.apply(padded, out);
    }

    /** Lets row y of an image grow by as much as the blur of its place does. */
    public void grow(float[] row, int height, int y) {
      float down = growth(y, height);
      if (down != 1) {
        RowSums.scale(row, down, row, width);
      }
      growEnds(row);
    }

    private void growEnds(float[] row) {
      if (!mirrored) {
        for (int x = 0; x < Math.min(radius(), width); x++) {
          row[x] *= growth[x];
        }
        for (int x = Math.max(radius(), width - radius()); x < width; x++) {
          row[x] *= growth[x];
        }
      }
    }

    /** Sums rows at each distance from the centre, by weight. */
    private void sum(float scale, IntFunction<float[]> at) {
      RowSums.scale(columns, scale * weights[0], at.apply(0), width);
      int k = 1;
      for (; k < radius(); k += 2) {
        RowSums.addPairs(
            columns,
            scale * weights[k],
            at.apply(-k),
            at.apply(k),
            scale * weights[k + 1],
            at.apply(-k - 1),
            at.apply(k + 1),
            width);
      }
      if (k == radius()) {
        RowSums.addPair(columns, scale * weights[k], at.apply(-k), at.apply(k), width);
      }
    }

    private float[] rowOf(IntFunction<float[]> rows, int height, int y) {
      if (mirrored) {
        return rows.apply(mirror(y, height));
      }
      return y >= 0 && y < height ? rows.apply(y) : nothing;
    }

    private void pad() {
      System.arraycopy(columns, 0, padded, radius(), width);
      if (mirrored) {
        for (int k = 1; k <= radius(); k++) {
          padded[radius() - k] = columns[k - 1];
          padded[radius() + width - 1 + k] = columns[width - k];
        }
      }
    }
  }
}
