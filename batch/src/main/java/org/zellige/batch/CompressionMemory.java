package org.zellige.batch;

/**
 * What encoding an image takes beside its file. Measured as the smallest heaps in which 12
 * megapixels go through, a landscape and noise; in bytes per pixel, all in all: 8 to 16 at effort
 * 1, 12 at 2, 16 to 20 at 3 to 6, 146 at 7, 52 more with a score for a target. At 9, 232 do for 3
 * megapixels of photographs.
 */
final class CompressionMemory {
  /** Bytes per pixel of an image in memory, and of what a reader other than ours makes first. */
  private static final int JPEG_PIXELS = 8;

  private static final int OTHER_PIXELS = 12;

  /** What encoders hold beside the pixels, by effort: nothing, coefficients, exact ones as well. */
  private static final int[] EFFORTS = {1, 10, 16, 16, 20, 20, 150, 150, 255};

  /** What a search for a score holds beside. */
  private static final int SCORE = 80;

  private CompressionMemory() {}

  /** Bytes at most. */
  static long of(CompressionSettings settings, boolean coefficients, long pixels) {
    int perPixel = (coefficients ? JPEG_PIXELS : OTHER_PIXELS) + EFFORTS[settings.effort() - 1];
    if (settings.target().filter(Targets::isScore).isPresent()) {
      perPixel += SCORE;
    }
    return perPixel * pixels;
  }
}
