package org.zellige.viewer.tile;

/** Makes a plane half as large: each element of the smaller one stands for a square of four. */
final class Halving {
  private Halving() {}

  /** Does something with the elements of a square; all are indices. */
  @FunctionalInterface
  interface Square {
    void take(int to, int topLeft, int topRight, int bottomLeft, int bottomRight);
  }

  /**
   * Goes through a plane. Where a side is odd, its last elements count twice.
   *
   * @param width elements across of the larger plane, row by row without gaps
   * @param height likewise down
   */
  static void squares(int width, int height, Square square) {
    int to = 0;
    for (int y = 0; y < height; y += 2) {
      int upper = y * width;
      int lower = Math.min(y + 1, height - 1) * width;
      for (int x = 0; x < width; x += 2) {
        int right = Math.min(x + 1, width - 1);
        square.take(to++, upper + x, upper + right, lower + x, lower + right);
      }
    }
  }
}
