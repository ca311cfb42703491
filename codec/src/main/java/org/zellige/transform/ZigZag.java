package org.zellige.transform;

/** The order of coefficients in a JPEG stream (T.81 figure A.6). */
public final class ZigZag {
  /** Natural index (8 · row + column) of the coefficient at each zig-zag position. */
  private static final byte[] NATURAL = new byte[64];

  /** Zig-zag position of the coefficient at each natural index. */
  private static final byte[] POSITION = new byte[64];

  /** Mask of the zig-zag positions of row 0: no vertical frequency. */
  public static final long TOP_ROW;

  static {
    long topRow = 0;
    int position = 0;
    for (int diagonal = 0; diagonal < 15; diagonal++) {
      int first = Math.max(0, diagonal - 7);
      int last = Math.min(7, diagonal);
      for (int i = first; i <= last; i++) {
        // Even diagonals run up and to the right, odd ones down and to the left.
        int row = diagonal % 2 == 0 ? diagonal - i : i;
        int natural = 8 * row + diagonal - row;
        NATURAL[position] = (byte) natural;
        POSITION[natural] = (byte) position;
        topRow |= row == 0 ? 1L << position : 0;
        position++;
      }
    }
    TOP_ROW = topRow;
  }

  private ZigZag() {}

  /** Natural index (8 · row + column) of zig-zag position k. */
  public static int natural(int k) {
    return NATURAL[k];
  }

  /** Zig-zag position of natural index n. */
  public static int position(int n) {
    return POSITION[n];
  }
}
