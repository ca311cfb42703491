package org.zellige.transform;

/**
 * YCbCr to RGB by a plain loop at first, then in loops that C2 makes vectors of ({@link
 * InverseLanes} says which those are): over ints, a channel at a time.
 */
final class ScalarColor {
  /** Pixels below which a row is not worth several loops. */
  private static final int SHORT_ROW = 64;

  // The −128 of the chroma samples is folded into the rounding constants.
  private static final int R_ROUND = ScalarKernels.HALF - 128 * ScalarKernels.R_CR;
  private static final int B_ROUND = ScalarKernels.HALF - 128 * ScalarKernels.B_CB;
  private static final int G_ROUND =
      ScalarKernels.HALF + 128 * (ScalarKernels.G_CB + ScalarKernels.G_CR);

  /** Some pixels of a row; few, so that all of it stays in the first cache. */
  private static final class Chunk {
    static final int LENGTH = 256;

    final int[] luma = new int[LENGTH];
    final int[] blue = new int[LENGTH];
    final int[] red = new int[LENGTH];
    final int[] pixels = new int[LENGTH];
  }

  private final ThreadLocal<Chunk> chunk = ThreadLocal.withInitial(Chunk::new);

  private final PlainStart start;

  /**
   * @param plainPixels pixels for the plain loop
   */
  ScalarColor(int plainPixels) {
    start = new PlainStart(plainPixels);
  }

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
    if (count < SHORT_ROW || start.takes(count)) {
      plain(y, yOffset, cb, cbOffset, cr, crOffset, rgb, rgbOffset, count);
      return;
    }
    Chunk c = chunk.get();
    for (int i = 0; i < count; i += Chunk.LENGTH) {
      int some = Math.min(Chunk.LENGTH, count - i);
      widen(y, yOffset + i, c.luma, some);
      widen(cb, cbOffset + i, c.blue, some);
      widen(cr, crOffset + i, c.red, some);
      green(c.luma, c.blue, c.red, c.pixels, some);
      channel(c.luma, c.red, ScalarKernels.R_CR, R_ROUND, c.red, some);
      channel(c.luma, c.blue, ScalarKernels.B_CB, B_ROUND, c.blue, some);
      join(c.red, c.blue, c.pixels, some);
      System.arraycopy(c.pixels, 0, rgb, rgbOffset + i, some);
    }
  }

  private static void plain(
      byte[] y,
      int yOffset,
      byte[] cb,
      int cbOffset,
      byte[] cr,
      int crOffset,
      int[] rgb,
      int rgbOffset,
      int count) {
    for (int i = 0; i < count; i++) {
      int luma = y[yOffset + i] & 0xFF;
      int b = cb[cbOffset + i] & 0xFF;
      int r = cr[crOffset + i] & 0xFF;
      int red = limit(luma + ((ScalarKernels.R_CR * r + R_ROUND) >> 16));
      int green = limit(luma + ((G_ROUND - ScalarKernels.G_CB * b - ScalarKernels.G_CR * r) >> 16));
      int blue = limit(luma + ((ScalarKernels.B_CB * b + B_ROUND) >> 16));
      rgb[rgbOffset + i] = 0xFF000000 | red << 16 | green << 8 | blue;
    }
  }

  private static int limit(int value) {
    return Math.max(0, Math.min(255, value));
  }

  private static void widen(byte[] in, int at, int[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = in[at + i] & 0xFF;
    }
  }

  private static void green(int[] luma, int[] cb, int[] cr, int[] out, int count) {
    for (int i = 0; i < count; i++) {
      int difference = G_ROUND - ScalarKernels.G_CB * cb[i] - ScalarKernels.G_CR * cr[i];
      out[i] = InverseLanes.clamp(luma[i] + (difference >> 16)) << 8;
    }
  }

  private static void channel(
      int[] luma, int[] chroma, int factor, int round, int[] out, int count) {
    for (int i = 0; i < count; i++) {
      out[i] = InverseLanes.clamp(luma[i] + ((factor * chroma[i] + round) >> 16));
    }
  }

  private static void join(int[] red, int[] blue, int[] pixels, int count) {
    for (int i = 0; i < count; i++) {
      pixels[i] |= 0xFF000000 | red[i] << 16 | blue[i];
    }
  }
}
