package org.zellige.sample;

import org.zellige.color.ComponentRow;

/**
 * Brings the rows of one component to full size, exactly as libjpeg does: a triangle filter for
 * ratios of two, repetition for all others.
 *
 * @param <A> the kind of array: bytes, shorts or floats
 */
public abstract class Upsampler<A> implements ComponentRow<A> {
  private final SampleRows<A> source;

  Upsampler(SampleRows<A> source) {
    this.source = source;
  }

  /**
   * The upsampler for a ratio of sampling factors.
   *
   * @param ratio samples per pixel
   * @param smooth whether the triangle filters are used where there is one
   * @param imageWidth pixels across
   */
  public static <A> Upsampler<A> of(
      SampleRows<A> source,
      SampleRatio ratio,
      boolean smooth,
      int imageWidth,
      RowFilters<A> filters) {
    // libjpeg's horizontal filters need a neighbour on each side.
    boolean wideEnough = source.width() > 2;
    if (ratio.isFullWidth() && ratio.isFullHeight()) {
      return new FullSize<>(source);
    }
    if (smooth && ratio.isHalfWidth() && ratio.isFullHeight() && wideEnough) {
      return new DoubleWidth<>(source, filters);
    }
    if (smooth && ratio.isFullWidth() && ratio.isHalfHeight()) {
      return new DoubleHeight<>(source, filters);
    }
    if (smooth && ratio.isHalfWidth() && ratio.isHalfHeight() && wideEnough) {
      return new DoubleBoth<>(source, filters);
    }
    return new Repeating<>(source, ratio, imageWidth, filters);
  }

  final SampleRows<A> source() {
    return source;
  }

  /** How many rows after the one that y lies in are looked at: 0 or 1. */
  public int rowsAhead() {
    return 0;
  }

  /** Makes row y of the full-size image available through {@link #samples} and {@link #offset}. */
  public abstract void prepare(int y);

  /** Nothing to do: hands out the source's own rows. */
  private static final class FullSize<A> extends Upsampler<A> {
    private int offset;

    FullSize(SampleRows<A> source) {
      super(source);
    }

    @Override
    public void prepare(int y) {
      offset = source().offset(y);
    }

    @Override
    public A samples() {
      return source().samples();
    }

    @Override
    public int offset() {
      return offset;
    }
  }

  /** Those that need a row of their own. */
  private abstract static class Buffered<A> extends Upsampler<A> {
    final A row;
    final RowFilters<A> filters;

    Buffered(SampleRows<A> source, int rowLength, RowFilters<A> filters) {
      super(source);
      this.row = filters.allocate(rowLength);
      this.filters = filters;
    }

    @Override
    public final A samples() {
      return row;
    }

    @Override
    public final int offset() {
      return 0;
    }
  }

  private static final class DoubleWidth<A> extends Buffered<A> {
    DoubleWidth(SampleRows<A> source, RowFilters<A> filters) {
      super(source, 2 * source.width(), filters);
    }

    @Override
    public void prepare(int y) {
      filters.doubleWidth(source().samples(), source().offset(y), source().width(), row);
    }
  }

  private static final class DoubleHeight<A> extends Buffered<A> {
    DoubleHeight(SampleRows<A> source, RowFilters<A> filters) {
      super(source, source.width(), filters);
    }

    @Override
    public int rowsAhead() {
      return 1;
    }

    @Override
    public void prepare(int y) {
      A samples = source().samples();
      boolean lower = (y & 1) == 1;
      int near = y >> 1;
      int far = lower ? near + 1 : near - 1;
      filters.doubleHeight(
          samples,
          source().offset(near),
          samples,
          source().clampedOffset(far),
          lower,
          source().width(),
          row);
    }
  }

  private static final class DoubleBoth<A> extends Buffered<A> {
    DoubleBoth(SampleRows<A> source, RowFilters<A> filters) {
      super(source, 2 * source.width(), filters);
    }

    @Override
    public int rowsAhead() {
      return 1;
    }

    @Override
    public void prepare(int y) {
      A samples = source().samples();
      int near = y >> 1;
      int far = (y & 1) == 1 ? near + 1 : near - 1;
      filters.doubleBoth(
          samples,
          source().offset(near),
          samples,
          source().clampedOffset(far),
          source().width(),
          row);
    }
  }

  /** Repeats samples; for ratios that are no whole number, the one whose area holds the point. */
  private static final class Repeating<A> extends Buffered<A> {
    private final SampleRatio ratio;
    private final int width;
    private int rowInBuffer = -1;

    Repeating(SampleRows<A> source, SampleRatio ratio, int imageWidth, RowFilters<A> filters) {
      super(source, imageWidth, filters);
      this.ratio = ratio;
      this.width = imageWidth;
    }

    @Override
    public void prepare(int y) {
      int sourceRow = y * ratio.vertical() / ratio.maxVertical();
      if (sourceRow == rowInBuffer) {
        return;
      }
      rowInBuffer = sourceRow;
      int from = source().offset(sourceRow);
      if (ratio.isFullWidth()) {
        System.arraycopy(source().samples(), from, row, 0, width);
      } else {
        filters.repeat(
            source().samples(), from, ratio.horizontal(), ratio.maxHorizontal(), row, width);
      }
    }
  }
}
