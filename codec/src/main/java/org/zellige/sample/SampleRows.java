package org.zellige.sample;

/**
 * The last rows of samples of one component, in a ring: what an upsampler may still look at while
 * the next MCU row is being decoded.
 */
public final class SampleRows {
  private final int width;
  private final int height;
  private final int stride;
  private final int capacity;
  private final byte[] samples;

  /**
   * @param width samples across that belong to the image
   * @param height rows that belong to the image
   * @param stride samples from row to row, at least what the inverse DCT of whole groups writes
   * @param capacity rows kept
   */
  public SampleRows(int width, int height, int stride, int capacity) {
    this.width = width;
    this.height = height;
    this.stride = stride;
    this.capacity = capacity;
    this.samples = new byte[Math.multiplyExact(stride, capacity)];
  }

  /** Samples across that belong to the image. */
  public int width() {
    return width;
  }

  /** Rows that belong to the image. */
  public int height() {
    return height;
  }

  /** Samples from row to row; a block's eight rows never wrap round. */
  public int stride() {
    return stride;
  }

  /** The array that holds the rows. */
  public byte[] samples() {
    return samples;
  }

  /** Where row y starts; only the last {@code capacity} rows written are there. */
  public int offset(int y) {
    return y % capacity * stride;
  }

  /** Where row y starts, or the image's first or last row if y lies outside. */
  public int clampedOffset(int y) {
    return offset(Math.max(0, Math.min(height - 1, y)));
  }
}
