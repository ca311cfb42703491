package org.zellige.color;

/** Luma of RGB in the 16-bit fixed point of libjpeg. */
final class Luma {
  // 0.299, 0.587, 0.114 (T.871) × 2¹⁶, rounded; they add up to 2¹⁶.
  private static final int R = 19595;
  private static final int G = 38470;
  private static final int B = 7471;

  private Luma() {}

  /** Luma of channels of up to 16 bits, in their range, rounded. */
  static int of(int r, int g, int b) {
    return (R * r + G * g + B * b + (1 << 15)) >>> 16;
  }
}
