package org.zellige.color;

import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.transform.BytePacking;
import org.zellige.transform.Kernels;

/**
 * Rows of pixels of 8 bits per channel, but not CMYK, as 0x??RRGGBB. After {@link #load} the row
 * stands in {@link #rgb} from {@link #offset}; rows that have that form already, as opaque ones of
 * {@link PixelFormat#INT_ARGB} do, are not copied.
 */
public final class PixelReader {
  private final Pixels pixels;
  private final int matte;
  private final Kernels kernels;

  /** Room for two rows that have to be converted. */
  private final int[] converted;

  private int[] rgb;
  private int offset;
  private int lowerOffset;

  /**
   * @param matte 0x??RRGGBB, the colour under transparent pixels
   */
  public PixelReader(Pixels pixels, int matte, Kernels kernels) {
    this.pixels = pixels;
    this.matte = matte;
    this.kernels = kernels;
    this.converted = new int[pixels.format() == PixelFormat.INT_RGB ? 0 : 2 * pixels.width()];
    this.rgb = converted;
  }

  /** The array that holds the row now. Not to be written to: it may be the caller's. */
  public int[] rgb() {
    return rgb;
  }

  /** Index of the first pixel of the row, or of the upper of two. */
  public int offset() {
    return offset;
  }

  /** The same for the lower row, after {@link #loadPair}. */
  public int lowerOffset() {
    return lowerOffset;
  }

  /** Pixels in a row. */
  public int width() {
    return pixels.width();
  }

  /** Fetches row y. */
  public void load(int y) {
    int from = pixels.rowOffset(y);
    if (isKept(from)) {
      keep(from, from);
    } else {
      convert(from, 0);
      takeConverted();
    }
  }

  /** Fetches two rows, which may be the same. */
  public void loadPair(int upper, int lower) {
    int from = pixels.rowOffset(upper);
    int fromLower = pixels.rowOffset(lower);
    if (isKept(from) && isKept(fromLower)) {
      keep(from, fromLower);
    } else {
      convert(from, 0);
      convert(fromLower, width());
      takeConverted();
    }
  }

  private void keep(int from, int fromLower) {
    rgb = pixels.ints();
    offset = from;
    lowerOffset = fromLower;
  }

  private void takeConverted() {
    rgb = converted;
    offset = 0;
    lowerOffset = width();
  }

  private boolean isKept(int from) {
    return pixels.format() == PixelFormat.INT_RGB
        || pixels.format() == PixelFormat.INT_ARGB && isOpaque(pixels.ints(), from);
  }

  private boolean isOpaque(int[] argb, int from) {
    int all = 0xFF000000;
    for (int i = from; i < from + width(); i++) {
      all &= argb[i];
    }
    return all == 0xFF000000;
  }

  private void convert(int from, int to) {
    switch (pixels.format()) {
      case INT_ARGB -> flatten(pixels.ints(), from, to);
      case RGB -> {
        kernels.unpackBgr(pixels.bytes(), from, converted, to, width());
        BytePacking.swapRedAndBlue(converted, to, width());
      }
      case BGR -> kernels.unpackBgr(pixels.bytes(), from, converted, to, width());
      case GRAY -> repeat(pixels.bytes(), from, to);
      case INT_RGB, CMYK, CMYK_16, GRAY_16, RGB_16, RGBA_16, GRAY_FLOAT, RGB_FLOAT ->
          throw new IllegalStateException(
              pixels.format() + " pixels do not become 0x??RRGGBB here");
    }
  }

  private void repeat(byte[] bytes, int from, int to) {
    for (int x = 0; x < width(); x++) {
      converted[to + x] = (bytes[from + x] & 0xFF) * 0x010101;
    }
  }

  private void flatten(int[] argb, int from, int to) {
    for (int x = 0; x < width(); x++) {
      int p = argb[from + x];
      int alpha = p >>> 24;
      converted[to + x] =
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
