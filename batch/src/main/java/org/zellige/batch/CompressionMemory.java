package org.zellige.batch;

/** What encoding an image takes beside its file. */
final class CompressionMemory {
  /** Bytes per pixel of an image in memory, and of what a reader other than ours makes first. */
  private static final int JPEG_PIXELS = 8;

  private static final int OTHER_PIXELS = 12;

  /** What encoders hold beside the pixels, by effort: nothing, coefficients, exact ones as well. */
  private static final int[] EFFORTS = {1, 10, 30, 30, 45, 45, 150, 150, 150};

  /** What a look at the result takes, which the three highest efforts and scores need. */
  private static final int SCORE = 150;

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
