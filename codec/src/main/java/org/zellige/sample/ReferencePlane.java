package org.zellige.sample;

import java.util.Optional;

/**
 * The samples of a component that the next frame of a hierarchical image refines (T.81 annex J).
 *
 * @param width samples across
 * @param height samples down
 * @param samples row by row without gaps; signed between frames of up to 15 bits, since differences
 *     may lead out of the range for a while
 */
public record ReferencePlane(int width, int height, int[] samples) {
  /** A plane of zeros. */
  public static ReferencePlane zeros(int width, int height) {
    return new ReferencePlane(width, height, new int[Math.multiplyExact(width, height)]);
  }

  /** Bytes that a plane takes. */
  public static long memory(int width, int height) {
    return (long) Integer.BYTES * width * height;
  }

  /** Whether twice the width, less one at most, is the given one; and twice the height likewise. */
  public boolean expandsTo(
      boolean horizontal, boolean vertical, int widthWanted, int heightWanted) {
    return fits(width, horizontal, widthWanted) && fits(height, vertical, heightWanted);
  }

  private static boolean fits(int length, boolean twice, int wanted) {
    return twice ? wanted == 2 * length || wanted == 2 * length - 1 : wanted == length;
  }

  /**
   * Doubles the width, the height or both by linear interpolation, rounding down; the last column
   * and row have no neighbour and are repeated (T.81 J.1.1.2).
   *
   * @param newWidth of the result, as {@link #expandsTo} allows
   * @param newHeight of the result, as {@link #expandsTo} allows
   */
  public ReferencePlane expand(boolean horizontal, boolean vertical, int newWidth, int newHeight) {
    ReferencePlane wide = horizontal ? doubleWidth(newWidth) : this;
    return vertical ? wide.doubleHeight(newHeight) : wide;
  }

  /**
   * Expands as often as it takes to get to a size.
   *
   * @return empty if doubling does not lead there
   */
  public Optional<ReferencePlane> enlarge(int newWidth, int newHeight) {
    if (width == newWidth && height == newHeight) {
      return Optional.of(this);
    }
    boolean horizontal = width < newWidth;
    boolean vertical = height < newHeight;
    int fromWidth = horizontal ? (newWidth + 1) / 2 : newWidth;
    int fromHeight = vertical ? (newHeight + 1) / 2 : newHeight;
    if (width > fromWidth || height > fromHeight) {
      return Optional.empty();
    }
    return enlarge(fromWidth, fromHeight)
        .map(plane -> plane.expand(horizontal, vertical, newWidth, newHeight));
  }

  private ReferencePlane doubleWidth(int newWidth) {
    ReferencePlane result = zeros(newWidth, height);
    for (int y = 0; y < height; y++) {
      int from = y * width;
      int to = y * newWidth;
      for (int x = 0; x < newWidth; x++) {
        int left = samples[from + x / 2];
        int right = samples[from + Math.min(width - 1, (x + 1) / 2)];
        result.samples[to + x] = left + right >> 1;
      }
    }
    return result;
  }

  private ReferencePlane doubleHeight(int newHeight) {
    ReferencePlane result = zeros(width, newHeight);
    for (int y = 0; y < newHeight; y++) {
      int above = y / 2 * width;
      int below = Math.min(height - 1, (y + 1) / 2) * width;
      for (int x = 0; x < width; x++) {
        result.samples[y * width + x] = samples[above + x] + samples[below + x] >> 1;
      }
    }
    return result;
  }

  /**
   * Adds what a frame holds, modulo 2^16.
   *
   * @param frame samples or differences, as many as here
   * @param precision bits per sample; sums of 16 bits are unsigned
   */
  public void add(short[] frame, int precision) {
    for (int i = 0; i < samples.length; i++) {
      int sum = samples[i] + frame[i];
      samples[i] = precision == 16 ? sum & 0xFFFF : (short) sum;
    }
  }

  /**
   * Copies part of a row into the range of the samples.
   *
   * @param precision bits per sample
   */
  public void copyRow(int y, int x, int count, int precision, short[] to, int offset) {
    int maximum = (1 << precision) - 1;
    for (int i = 0; i < count; i++) {
      int sample = samples[y * width + x + i];
      to[offset + i] = (short) Math.max(0, Math.min(maximum, sample));
    }
  }
}
