package org.zellige.benchmarks.image;

/**
 * The size of an image.
 *
 * @param width pixels across, from 1
 * @param height pixels down, from 1
 */
public record ImageSize(int width, int height) {
  /**
   * Reads {@code 1920x1080}.
   *
   * @throws IllegalArgumentException if it is not of this form
   */
  public static ImageSize parse(String text) {
    if (!text.matches("[1-9]\\d{0,4}x[1-9]\\d{0,4}")) {
      throw new IllegalArgumentException("not a size such as 1920x1080: " + text);
    }
    int x = text.indexOf('x');
    return new ImageSize(
        Integer.parseInt(text.substring(0, x)), Integer.parseInt(text.substring(x + 1)));
  }

  /** Millions of pixels. */
  public double megapixels() {
    return width * (double) height / 1e6;
  }
}
