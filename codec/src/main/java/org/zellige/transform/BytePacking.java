package org.zellige.transform;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Rows of 0x??RRGGBB as three bytes per pixel: blue, green, red, as a pixel has them in memory. */
public final class BytePacking {
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private BytePacking() {}

  /**
   * Four pixels with three stores: a store per byte takes longer than all the arithmetic of the
   * conversion of colours.
   */
  static void toBgr(int[] rgb, int from, byte[] out, int to, int count) {
    int end = from + count;
    int fours = end - (count & 3);
    int at = to;
    for (int x = from; x < fours; x += 4, at += 12) {
      store(out, at, rgb[x], rgb[x + 1], rgb[x + 2], rgb[x + 3]);
    }
    for (int x = fours; x < end; x++, at += 3) {
      out[at] = (byte) rgb[x];
      out[at + 1] = (byte) (rgb[x] >> 8);
      out[at + 2] = (byte) (rgb[x] >> 16);
    }
  }

  /** The same of pixels that lie apart: the first of each four in one array, and so on. */
  static void toBgr(int[][] in, int fours, byte[] out, int to) {
    int[] first = in[0];
    int[] second = in[1];
    int[] third = in[2];
    int[] fourth = in[3];
    for (int i = 0; i < fours; i++) {
      store(out, to + 12 * i, first[i], second[i], third[i], fourth[i]);
    }
  }

  /** The other way, to 0x00RRGGBB: three loads for four pixels. */
  static void fromBgr(byte[] bgr, int from, int[] out, int to, int count) {
    int end = to + count;
    int fours = end - (count & 3);
    int at = from;
    for (int x = to; x < fours; x += 4, at += 12) {
      int first = (int) INTS.get(bgr, at);
      int second = (int) INTS.get(bgr, at + 4);
      int third = (int) INTS.get(bgr, at + 8);
      out[x] = first & 0xFFFFFF;
      out[x + 1] = first >>> 24 | (second & 0xFFFF) << 8;
      out[x + 2] = second >>> 16 | (third & 0xFF) << 16;
      out[x + 3] = third >>> 8;
    }
    for (int x = fours; x < end; x++, at += 3) {
      out[x] = (bgr[at + 2] & 0xFF) << 16 | (bgr[at + 1] & 0xFF) << 8 | (bgr[at] & 0xFF);
    }
  }

  /** Makes 0x00BBGGRR of pixels, for bytes in the other order. */
  public static void swapRedAndBlue(int[] rgb, int offset, int count) {
    for (int x = offset; x < offset + count; x++) {
      int p = rgb[x];
      rgb[x] = (p & 0xFF) << 16 | p & 0xFF00 | p >>> 16 & 0xFF;
    }
  }

  private static void store(byte[] out, int at, int a, int b, int c, int d) {
    INTS.set(out, at, (a & 0xFFFFFF) | b << 24);
    INTS.set(out, at + 4, (b >>> 8 & 0xFFFF) | c << 16);
    INTS.set(out, at + 8, (c >>> 16 & 0xFF) | d << 8);
  }
}
