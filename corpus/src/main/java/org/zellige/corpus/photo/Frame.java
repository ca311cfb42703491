package org.zellige.corpus.photo;

/**
 * The picture plane: 3 × 2 units with the origin in the middle, v upwards. Pictures of another
 * shape than 3:2 show the middle part.
 *
 * @param width in pixels
 * @param height in pixels
 */
record Frame(int width, int height) {
  /** Width of a pixel in units. */
  double pixel() {
    return Math.min(3.0 / width, 2.0 / height);
  }

  /** Abscissa of the place {@code x} pixels from the left edge. */
  double u(double x) {
    return (x - width / 2.0) * pixel();
  }

  /** Ordinate of the place {@code y} pixels below the upper edge. */
  double v(double y) {
    return (height / 2.0 - y) * pixel();
  }

  /**
   * Samples along each axis of a pixel: small pictures can afford more, and need them, since single
   * windows and leaves vanish inside a pixel.
   */
  int samples() {
    return Math.max(1, Math.min(8, 4000 / Math.max(width, height)));
  }
}
