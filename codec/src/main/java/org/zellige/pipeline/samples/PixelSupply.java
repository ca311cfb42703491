package org.zellige.pipeline.samples;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.RowSource;

/**
 * Where an encoder's rows of pixels come from: an image in memory, or a caller that fills a strip.
 */
public final class PixelSupply {
  /** Pixel rows of the highest MCU: sampling factors go up to 4. */
  private static final int STRIP_ROWS = 32;

  private final PixelFormat format;
  private final int width;
  private final int height;
  private final @Nullable RowSource source;
  private @Nullable Pixels pixels;

  private PixelSupply(
      PixelFormat format,
      int width,
      int height,
      @Nullable RowSource source,
      @Nullable Pixels pixels) {
    this.format = format;
    this.width = width;
    this.height = height;
    this.source = source;
    this.pixels = pixels;
  }

  /** Rows of an image in memory. */
  public static PixelSupply of(Pixels image) {
    return new PixelSupply(image.format(), image.width(), image.height(), null, image);
  }

  /** Rows that a caller makes. */
  public static PixelSupply of(RowSource source, PixelFormat format, int width, int height) {
    return new PixelSupply(format, width, height, source, null);
  }

  PixelFormat format() {
    return format;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Whether all rows are in memory. */
  boolean hasAllRows() {
    return source == null;
  }

  /** The array that rows are found in: the image, or the strip of rows that were loaded last. */
  Pixels pixels() {
    Pixels known = pixels;
    if (known == null) {
      known = Pixels.allocate(format, width, Math.min(height, STRIP_ROWS));
      pixels = known;
    }
    return known;
  }

  /**
   * Makes rows available.
   *
   * @param count at most those of an MCU
   * @return row of {@link #pixels} that holds row {@code first} of the image
   */
  int load(int first, int count) throws IOException {
    if (source == null) {
      return first;
    }
    source.rows(first, pixels().rows(0, count));
    return 0;
  }

  /** The whole image in memory, for whoever must look at all of it more than once. */
  Pixels whole() throws IOException {
    if (source == null) {
      return pixels();
    }
    Pixels all = Pixels.allocate(format, width, height);
    source.rows(0, all);
    return all;
  }
}
