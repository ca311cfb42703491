package org.zellige.transform;

/**
 * YCbCr to RGB in loops that C2 makes vectors of: over ints, with one index for all arrays, a
 * channel at a time.
 *
 * <p>Holds what it works in; for one thread.
 */
final class ScalarColor {
  /** Pixels at a time, so that all arrays stay in the first cache. */
  private static final int CHUNK = 256;

  // The −128 of the chroma samples is folded into the rounding constants.
  private static final int R_ROUND = ScalarKernels.HALF - 128 * ScalarKernels.R_CR;
  private static final int B_ROUND = ScalarKernels.HALF - 128 * ScalarKernels.B_CB;
  private static final int G_ROUND =
      ScalarKernels.HALF + 128 * (ScalarKernels.G_CB + ScalarKernels.G_CR);

  private final int[] luma = new int[CHUNK];
  private final int[] blue = new int[CHUNK];
  private final int[] red = new int[CHUNK];
  private final int[] pixels = new int[CHUNK];

  /** See {@link Kernels#yccToRgb}. */
  void yccToRgb(
      byte[] y,
      int yOffset,
      byte[] cb,
      int cbOffset,
      byte[] cr,
      int crOffset,
      int[] rgb,
      int rgbOffset,
      int count) {
    for (int i = 0; i < count; i += CHUNK) {
      int some = Math.min(CHUNK, count - i);
      widen(y, yOffset + i, luma, some);
      widen(cb, cbOffset + i, blue, some);
      widen(cr, crOffset + i, red, some);
      green(luma, blue, red, pixels, some);
      channel(luma, red, ScalarKernels.R_CR, R_ROUND, red, some);
      channel(luma, blue, ScalarKernels.B_CB, B_ROUND, blue, some);
      join(red, blue, pixels, some);
      System.arraycopy(pixels, 0, rgb, rgbOffset + i, some);
    }
  }

  private static void widen(byte[] in, int at, int[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = in[at + i] & 0xFF;
    }
  }

  private static void green(int[] luma, int[] cb, int[] cr, int[] out, int count) {
    for (int i = 0; i < count; i++) {
      int difference = G_ROUND - ScalarKernels.G_CB * cb[i] - ScalarKernels.G_CR * cr[i];
      out[i] = clamp(luma[i] + (difference >> 16)) << 8;
    }
  }

  private static void channel(
      int[] luma, int[] chroma, int factor, int round, int[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = clamp(luma[i] + ((factor * chroma[i] + round) >> 16));
    }
  }

  private static void join(int[] red, int[] blue, int[] pixels, int count) {
    for (int i = 0; i < count; i++) {
      pixels[i] |= 0xFF000000 | red[i] << 16 | blue[i];
    }
  }

  private static int clamp(int value) {
    return InverseLanes.clamp(value);
  }
}
