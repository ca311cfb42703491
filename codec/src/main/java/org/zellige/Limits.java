package org.zellige;

/**
 * What a decoder may spend on one image. Checked against the headers before memory is allocated.
 *
 * @param maxPixels width × height of the image
 * @param maxMemory bytes of memory for pixels, samples and coefficients together
 * @param maxScans scans in one image; more than a hundred has no honest use
 * @param maxInput bytes read from a stream or file
 */
public record Limits(long maxPixels, long maxMemory, int maxScans, long maxInput) {
  /** 300 megapixels, 500 scans, 1 GiB of input, and a quarter of the heap but at least 64 MiB. */
  public static final Limits DEFAULT =
      new Limits(300_000_000L, Math.max(64L << 20, defaultMemory()), 500, 1L << 30);

  /** No limits but those of the format and of Java's arrays. For trusted input only. */
  public static final Limits NONE =
      new Limits(Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);

  /** Refuses negative values and zeros. */
  public Limits {
    if (maxPixels <= 0 || maxMemory <= 0 || maxScans <= 0 || maxInput <= 0) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /** The same limits with another number of pixels. */
  public Limits withMaxPixels(long pixels) {
    return new Limits(pixels, maxMemory, maxScans, maxInput);
  }

  /** The same limits with another number of bytes of working memory. */
  public Limits withMaxMemory(long bytes) {
    return new Limits(maxPixels, bytes, maxScans, maxInput);
  }

  /** The same limits with another number of scans. */
  public Limits withMaxScans(int scans) {
    return new Limits(maxPixels, maxMemory, scans, maxInput);
  }

  /** The same limits with another number of bytes of input. */
  public Limits withMaxInput(long bytes) {
    return new Limits(maxPixels, maxMemory, maxScans, bytes);
  }

  private static long defaultMemory() {
    return Runtime.getRuntime().maxMemory() / 4;
  }
}
