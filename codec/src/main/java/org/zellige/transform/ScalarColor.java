package org.zellige.transform;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * YCbCr to RGB by a plain loop at first, then in loops that C2 makes vectors of ({@link
 * InverseLanes} says which those are): over ints, a channel at a time. C2 makes none of conversions
 * from bytes to ints, so four samples are loaded as an int, and pixels are put in their order at
 * the end.
 */
final class ScalarColor {
  /** Pixels below which a row is not worth several loops. */
  private static final int SHORT_ROW = 64;

  // The −128 of the chroma samples is folded into the rounding constants.
  private static final int R_ROUND = ScalarKernels.HALF - 128 * ScalarKernels.R_CR;
  private static final int B_ROUND = ScalarKernels.HALF - 128 * ScalarKernels.B_CB;
  private static final int G_ROUND =
      ScalarKernels.HALF + 128 * (ScalarKernels.G_CB + ScalarKernels.G_CR);

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /**
   * Some pixels of a row: the first of each four together, the second ones, and so on. Few, so that
   * all of it stays in the first cache.
   */
  private static final class Chunk {
    static final int FOURS = 256;

    final int[][] luma = new int[4][FOURS];
    final int[][] blue = new int[4][FOURS];
    final int[][] red = new int[4][FOURS];
    final int[][] pixels = new int[4][FOURS];
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
    int inFours = inFours(count);
    Chunk c = chunk.get();
    for (int x = 0; x < inFours; x += 4 * Chunk.FOURS) {
      int fours = Math.min(Chunk.FOURS, (inFours - x) / 4);
      convert(y, yOffset + x, cb, cbOffset + x, cr, crOffset + x, c, fours);
      interleave(c.pixels, fours, rgb, rgbOffset + x);
    }
    plain(
        y,
        yOffset + inFours,
        cb,
        cbOffset + inFours,
        cr,
        crOffset + inFours,
        rgb,
        rgbOffset + inFours,
        count - inFours);
  }

  /** See {@link Kernels#yccToBgr}. */
  void yccToBgr(
      byte[] y,
      int yOffset,
      byte[] cb,
      int cbOffset,
      byte[] cr,
      int crOffset,
      int[] rgb,
      byte[] bgr,
      int bgrOffset,
      int count) {
    int inFours = inFours(count);
    Chunk c = chunk.get();
    for (int x = 0; x < inFours; x += 4 * Chunk.FOURS) {
      int fours = Math.min(Chunk.FOURS, (inFours - x) / 4);
      convert(y, yOffset + x, cb, cbOffset + x, cr, crOffset + x, c, fours);
      BytePacking.toBgr(c.pixels, fours, bgr, bgrOffset + 3 * x);
    }
    int rest = count - inFours;
    plain(y, yOffset + inFours, cb, cbOffset + inFours, cr, crOffset + inFours, rgb, 0, rest);
    BytePacking.toBgr(rgb, 0, bgr, bgrOffset + 3 * inFours, rest);
  }

  /** Returns how many pixels of a row are done four by four. */
  private int inFours(int count) {
    return count < SHORT_ROW || start.takes(count) ? 0 : count & ~3;
  }

  /** Makes pixels of the samples of a chunk. */
  private static void convert(
      byte[] y, int yAt, byte[] cb, int cbAt, byte[] cr, int crAt, Chunk c, int fours) {
    split(y, yAt, c.luma, fours);
    split(cb, cbAt, c.blue, fours);
    split(cr, crAt, c.red, fours);
    for (int i = 0; i < 4; i++) {
      int[] luma = c.luma[i];
      int[] blue = c.blue[i];
      int[] red = c.red[i];
      int[] pixels = c.pixels[i];
      green(luma, blue, red, pixels, fours);
      channel(luma, red, ScalarKernels.R_CR, R_ROUND, red, fours);
      channel(luma, blue, ScalarKernels.B_CB, B_ROUND, blue, fours);
      join(red, blue, pixels, fours);
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

  private static void split(byte[] in, int at, int[][] out, int fours) {
    split(in, at, out[0], out[1], out[2], out[3], fours);
  }

  private static void split(
      byte[] in, int at, int[] first, int[] second, int[] third, int[] fourth, int fours) {
    for (int i = 0; i < fours; i++) {
      int four = (int) INTS.get(in, at + 4 * i);
      first[i] = four & 0xFF;
      second[i] = four >>> 8 & 0xFF;
      third[i] = four >>> 16 & 0xFF;
      fourth[i] = four >>> 24;
    }
  }

  private static void interleave(int[][] in, int fours, int[] out, int at) {
    int[] first = in[0];
    int[] second = in[1];
    int[] third = in[2];
    int[] fourth = in[3];
    for (int i = 0; i < fours; i++) {
      int to = at + 4 * i;
      out[to] = first[i];
      out[to + 1] = second[i];
      out[to + 2] = third[i];
      out[to + 3] = fourth[i];
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
