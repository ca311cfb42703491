package org.zellige.sample;

/**
 * Rows of samples of one component: the last ones in a ring, which an upsampler may still look at
 * while the next MCU row is being decoded, or all of them.
 *
 * @param <A> the kind of array: bytes, shorts or floats
 */
public final class SampleRows<A> {
  private final int width;
  private final int height;
  private final int lead;
  private final int stride;
  private final int capacity;
  private final RowFilters<A> filters;
  private final A samples;

  /**
   * @param width samples across that belong to the image
   * @param height rows that belong to the image
   * @param lead samples before the first of each row, which blocks outside the image may overwrite
   * @param stride samples from row to row, {@code lead} and what lies beyond the width included
   * @param capacity rows kept
   */
  public SampleRows(
      int width, int height, int lead, int stride, int capacity, RowFilters<A> filters) {
    this.width = width;
    this.height = height;
    this.lead = lead;
    this.stride = stride;
    this.capacity = capacity;
    this.filters = filters;
    this.samples = filters.allocate(Math.multiplyExact(stride, capacity));
  }

  /** Samples across that belong to the image. */
  public int width() {
    return width;
  }

  /** Rows that belong to the image. */
  public int height() {
    return height;
  }

  /** Samples before the first of each row. */
  public int lead() {
    return lead;
  }

  /** Samples from row to row; the rows of a block never wrap round. */
  public int stride() {
    return stride;
  }

  /** The array that holds the rows. */
  public A samples() {
    return samples;
  }

  /** Where row y starts; only the last {@code capacity} rows written are there. */
  public int offset(int y) {
    return y % capacity * stride + lead;
  }

  /** Where row y starts, or the image's first or last row if y lies outside. */
  public int clampedOffset(int y) {
    return offset(Math.max(0, Math.min(height - 1, y)));
  }

  /** A copy of the samples of a row that belong to the image: an array of the kind of these. */
  public Object copyOf(int y) {
    A row = filters.allocate(width);
    System.arraycopy(samples, offset(y), row, 0, width);
    return row;
  }

  /**
   * Makes a row one that was copied from rows of the same kind and width.
   *
   * @param row from {@link #copyOf}
   */
  public void set(int y, Object row) {
    System.arraycopy(row, 0, samples, offset(y), width);
  }
}
