package org.zellige.corpus.field;

/**
 * A counter-based random source: the number at a place depends on the seed and the place alone, so
 * rows may be computed in any order and on any machine.
 */
public final class Hash {
  private Hash() {}

  /** 32 well-mixed bits for the lattice point (x, y). */
  public static int bits(int seed, int x, int y) {
    // Odd multipliers spread the coordinates; any large odd numbers with mixed bits do.
    return mix(seed * 0x9E3779B1 + x * 0x27D4EB2D + y * 0x165667B1);
  }

  /** 32 well-mixed bits for the lattice point (x, y, z). */
  public static int bits(int seed, int x, int y, int z) {
    return mix(seed * 0x9E3779B1 + x * 0x27D4EB2D + y * 0x165667B1 + z * 0x85EBCA77);
  }

  /** A uniform number in [0, 1) for the lattice point (x, y). */
  public static double unit(int seed, int x, int y) {
    return (bits(seed, x, y) >>> 8) * 0x1p-24;
  }

  /**
   * A number with mean 0 and standard deviation 1, near enough to normal for sensor noise: the sum
   * of four uniform bytes, so never beyond ±3.46.
   */
  public static double normal(int seed, int x, int y) {
    int h = bits(seed, x, y);
    int sum = (h & 255) + (h >>> 8 & 255) + (h >>> 16 & 255) + (h >>> 24);
    return (sum - 510) * (1 / 147.801); // 147.801 = √(4·(256² − 1)/12), the deviation of the sum
  }

  /** The bijective finaliser found by Chris Wellons' hash-prospector search ("low bias 32"). */
  private static int mix(int bits) {
    int h = bits;
    h = (h ^ h >>> 16) * 0x7FEB352D;
    h = (h ^ h >>> 15) * 0x846CA68B;
    return h ^ h >>> 16;
  }
}
