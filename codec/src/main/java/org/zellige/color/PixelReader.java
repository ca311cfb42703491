package org.zellige.color;

import org.zellige.PixelFormat;
import org.zellige.Pixels;

/**
 * Rows of pixels of 8 bits per channel, but not CMYK, as 0x??RRGGBB. After {@link #load} the row
 * stands in {@link #rgb} from {@link #offset}; rows that have that form already are not copied.
 */
public final class PixelReader {
  private final Pixels pixels;
  private final int matte;
  private final int[] rgb;
  private int offset;

  /**
   * @param matte 0x??RRGGBB, the colour under transparent pixels
   */
  public PixelReader(Pixels pixels, int matte) {
    this.pixels = pixels;
    this.matte = matte;
    this.rgb = pixels.format() == PixelFormat.INT_RGB ? pixels.ints() : new int[pixels.width()];
  }

  /** The array that holds the row. Not to be written to: it may be the caller's. */
  public int[] rgb() {
    return rgb;
  }

  /** Index of the row's first pixel. */
  public int offset() {
    return offset;
  }

  /** Pixels in a row. */
  public int width() {
    return pixels.width();
  }

  /** Fetches row y. */
  public void load(int y) {
    int from = pixels.rowOffset(y);
    switch (pixels.format()) {
      case INT_RGB -> offset = from;
      case INT_ARGB -> flatten(pixels.ints(), from);
      case RGB -> pack(pixels.bytes(), from, 0, 2);
      case BGR -> pack(pixels.bytes(), from, 2, 0);
      case GRAY -> repeat(pixels.bytes(), from);
      case CMYK, CMYK_16, GRAY_16, RGB_16, RGBA_16, GRAY_FLOAT, RGB_FLOAT ->
          throw new IllegalStateException(pixels.format() + " pixels are not of 8 bits, or inks");
    }
  }

  private void pack(byte[] bytes, int from, int red, int blue) {
    for (int x = 0, i = from; x < rgb.length; x++, i += 3) {
      rgb[x] =
          (bytes[i + red] & 0xFF) << 16 | (bytes[i + 1] & 0xFF) << 8 | (bytes[i + blue] & 0xFF);
    }
  }

  private void repeat(byte[] bytes, int from) {
    for (int x = 0; x < rgb.length; x++) {
      rgb[x] = (bytes[from + x] & 0xFF) * 0x010101;
    }
  }

  private void flatten(int[] argb, int from) {
    for (int x = 0; x < rgb.length; x++) {
      int p = argb[from + x];
      int alpha = p >>> 24;
      rgb[x] =
          alpha == 255
              ? p
              : mix(alpha, p >> 16, matte >> 16) << 16
                  | mix(alpha, p >> 8, matte >> 8) << 8
                  | mix(alpha, p, matte);
    }
  }

  /** The weighted mean of the low bytes, rounded; an odd divisor leaves no halves. */
  private static int mix(int alpha, int over, int under) {
    return (alpha * (over & 0xFF) + (255 - alpha) * (under & 0xFF) + 127) / 255;
  }
}
