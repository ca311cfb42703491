package org.zellige.sample;

import org.zellige.color.ComponentRow;
import org.zellige.transform.Kernels;

/**
 * Brings the rows of one component to full size, exactly as libjpeg does: a triangle filter for
 * ratios of two, repetition for all others.
 */
public abstract class Upsampler implements ComponentRow {
  private final SampleRows source;

  Upsampler(SampleRows source) {
    this.source = source;
  }

  /**
   * The upsampler for a ratio of sampling factors.
   *
   * @param horizontal the component's horizontal factor, {@code maxHorizontal} the frame's largest
   * @param vertical the component's vertical factor, {@code maxVertical} the frame's largest
   */
  public static Upsampler of(
      SampleRows source,
      int horizontal,
      int maxHorizontal,
      int vertical,
      int maxVertical,
      int imageWidth,
      Kernels kernels) {
    boolean sameWidth = horizontal == maxHorizontal;
    boolean sameHeight = vertical == maxVertical;
    boolean doubleWidth = 2 * horizontal == maxHorizontal;
    boolean doubleHeight = 2 * vertical == maxVertical;
    // libjpeg's horizontal filters need a neighbour on each side.
    boolean wideEnough = source.width() > 2;
    if (sameWidth && sameHeight) {
      return new FullSize(source);
    }
    if (doubleWidth && sameHeight && wideEnough) {
      return new DoubleWidth(source, kernels);
    }
    if (sameWidth && doubleHeight) {
      return new DoubleHeight(source, kernels);
    }
    if (doubleWidth && doubleHeight && wideEnough) {
      return new DoubleBoth(source, kernels);
    }
    return new Repeating(source, horizontal, maxHorizontal, vertical, maxVertical, imageWidth);
  }

  final SampleRows source() {
    return source;
  }

  /** How many rows after the one that y lies in are looked at: 0 or 1. */
  public int rowsAhead() {
    return 0;
  }

  /** Makes row y of the full-size image available through {@link #samples} and {@link #offset}. */
  public abstract void prepare(int y);

  /** Nothing to do: hands out the source's own rows. */
  private static final class FullSize extends Upsampler {
    private int offset;

    FullSize(SampleRows source) {
      super(source);
    }

    @Override
    public void prepare(int y) {
      offset = source().offset(y);
    }

    @Override
    public byte[] samples() {
      return source().samples();
    }

    @Override
    public int offset() {
      return offset;
    }
  }

  /** Those that need a row of their own. */
  private abstract static class Buffered extends Upsampler {
    final byte[] row;

    Buffered(SampleRows source, int rowLength) {
      super(source);
      row = new byte[rowLength];
    }

    @Override
    public final byte[] samples() {
      return row;
    }

    @Override
    public final int offset() {
      return 0;
    }
  }

  private static final class DoubleWidth extends Buffered {
    private final Kernels kernels;

    DoubleWidth(SampleRows source, Kernels kernels) {
      super(source, 2 * source.width());
      this.kernels = kernels;
    }

    @Override
    public void prepare(int y) {
      kernels.upsampleH2V1(source().samples(), source().offset(y), source().width(), row, 0);
    }
  }

  private static final class DoubleHeight extends Buffered {
    private final Kernels kernels;

    DoubleHeight(SampleRows source, Kernels kernels) {
      super(source, source.width());
      this.kernels = kernels;
    }

    @Override
    public int rowsAhead() {
      return 1;
    }

    @Override
    public void prepare(int y) {
      byte[] samples = source().samples();
      boolean lower = (y & 1) == 1;
      int near = y >> 1;
      kernels.upsampleH1V2(
          samples,
          source().offset(near),
          samples,
          source().clampedOffset(lower ? near + 1 : near - 1),
          lower ? 2 : 1,
          source().width(),
          row,
          0);
    }
  }

  private static final class DoubleBoth extends Buffered {
    private final Kernels kernels;

    DoubleBoth(SampleRows source, Kernels kernels) {
      super(source, 2 * source.width());
      this.kernels = kernels;
    }

    @Override
    public int rowsAhead() {
      return 1;
    }

    @Override
    public void prepare(int y) {
      byte[] samples = source().samples();
      int near = y >> 1;
      int far = (y & 1) == 1 ? near + 1 : near - 1;
      kernels.upsampleH2V2(
          samples,
          source().offset(near),
          samples,
          source().clampedOffset(far),
          source().width(),
          row,
          0);
    }
  }

  /** Repeats samples; for ratios that are no whole number, the one whose area holds the point. */
  private static final class Repeating extends Buffered {
    private final int horizontal;
    private final int maxHorizontal;
    private final int vertical;
    private final int maxVertical;
    private int rowInBuffer = -1;

    Repeating(
        SampleRows source,
        int horizontal,
        int maxHorizontal,
        int vertical,
        int maxVertical,
        int imageWidth) {
      super(source, imageWidth);
      this.horizontal = horizontal;
      this.maxHorizontal = maxHorizontal;
      this.vertical = vertical;
      this.maxVertical = maxVertical;
    }

    @Override
    public void prepare(int y) {
      int sourceRow = y * vertical / maxVertical;
      if (sourceRow == rowInBuffer) {
        return;
      }
      rowInBuffer = sourceRow;
      byte[] samples = source().samples();
      int from = source().offset(sourceRow);
      if (horizontal == maxHorizontal) {
        System.arraycopy(samples, from, row, 0, row.length);
        return;
      }
      for (int x = 0; x < row.length; x++) {
        row[x] = samples[from + x * horizontal / maxHorizontal];
      }
    }
  }
}
