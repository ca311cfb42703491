package org.zellige.metric.ssimulacra2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zellige.metric.kernel.MetricKernels;
import org.zellige.work.Workers;

/**
 * A component, blurred along its rows but not yet down its columns: a band of rows at a time, from
 * the top, so that they are still in the cache when they are blurred down.
 */
final class BlurredAcross {
  /** Rows that are blurred at once: what the widest vectors have lanes for. */
  private static final int ROWS = 16;

  /** Rows in a band for each of several threads: fewer would not be worth waking them. */
  private static final int ROWS_PER_THREAD = 64;

  private final float[] plane;
  private final int width;
  private final int height;
  private final Workers workers;

  /** Rows in a band. */
  private final int rows;

  /** Values, squares, products: as many as are wanted. */
  private final List<Part> parts = new ArrayList<>();

  /**
   * What is blurred.
   *
   * @param factors what the plane is multiplied by; null for its values alone
   * @param band the present rows of the result
   */
  private record Part(float @Nullable [] factors, float[] band) {}

  private BlurredAcross(float[] plane, int width, int height, Workers workers) {
    this.plane = plane;
    this.width = width;
    this.height = height;
    this.workers = workers;
    long shared = (long) ROWS_PER_THREAD * workers.threads();
    this.rows = workers.threads() == 1 ? ROWS : (int) Math.min(height, shared);
    add(null);
  }

  private BlurredAcross add(float @Nullable [] factors) {
    parts.add(new Part(factors, new float[Math.multiplyExact(width, Math.min(rows, height))]));
    return this;
  }

  /** Of the values alone. */
  static BlurredAcross ofValues(float[] plane, int width, int height, Workers workers) {
    return new BlurredAcross(plane, width, height, workers);
  }

  /** Of values and squares. */
  static BlurredAcross ofSquares(float[] plane, int width, int height, Workers workers) {
    return new BlurredAcross(plane, width, height, workers).add(plane);
  }

  /** Of values, squares, and products with the other component. */
  static BlurredAcross ofProducts(
      float[] plane, float[] other, int width, int height, Workers workers) {
    return new BlurredAcross(plane, width, height, workers).add(plane).add(other);
  }

  /** What is done with a strip of columns, row after row. */
  interface Strip {
    /** Takes the next row, beginning with row 0. */
    void nextRow();
  }

  /** Makes what works on columns {@code left} … {@code right − 1}. */
  @FunctionalInterface
  interface StripMaker<S> {
    S make(int left, int right);
  }

  /**
   * Blurs all rows, and has strips follow as soon as there is what they need.
   *
   * @return the strips from left to right, all rows done
   */
  <S extends Strip> List<S> sweep(StripMaker<S> maker) {
    List<S> strips = new ArrayList<>();
    for (int left = 0; left < width; left += Workers.STRIP) {
      strips.add(maker.make(left, Math.min(width, left + Workers.STRIP)));
    }
    int followed = 0;
    for (int y = 0; y < height; y += rows) {
      int end = Math.min(height, y + rows);
      workers.overRows(y, end, ROWS, this::blur);
      int from = followed;
      int to = end < height ? end - VerticalBlur.AHEAD : height;
      workers.overColumns(
          width,
          (left, right) -> {
            Strip strip = strips.get(left / Workers.STRIP);
            for (int row = from; row < to; row++) {
              strip.nextRow();
            }
          });
      followed = to;
    }
    return strips;
  }

  private void blur(int from, int to) {
    int in = from * width;
    for (Part part : parts) {
      MetricKernels.active()
          .cosines(plane, part.factors, in, width, to - from, width, part.band, at(from), width);
    }
  }

  /** Where a row begins in the band that it belongs to. */
  private int at(int y) {
    return y % rows * width;
  }

  /** Copies a row of what is blurred, from a column on; all zero below the last one. */
  private void copy(Part part, int y, int left, float[] to) {
    if (y < height) {
      System.arraycopy(part.band, at(y) + left, to, 0, to.length);
    } else {
      Arrays.fill(to, 0);
    }
  }

  /** The component as it is. */
  float[] plane() {
    return plane;
  }

  /** Pixels across. */
  int width() {
    return width;
  }

  /** The values' second pass over a strip of columns. */
  VerticalBlur valuesDown(int left, int right) {
    return down(0, left, right);
  }

  /** The squares' second pass over a strip of columns. */
  VerticalBlur squaresDown(int left, int right) {
    return down(1, left, right);
  }

  /** The products' second pass over a strip of columns. */
  VerticalBlur productsDown(int left, int right) {
    return down(2, left, right);
  }

  private VerticalBlur down(int index, int left, int right) {
    Part part = parts.get(index);
    return new VerticalBlur((y, to) -> copy(part, y, left, to), right - left);
  }
}
