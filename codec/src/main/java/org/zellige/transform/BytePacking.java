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

  /** The other way, to 0x00RRGGBB. */
  static void fromBgr(byte[] bgr, int from, int[] out, int to, int count) {
    for (int x = to, i = from; x < to + count; x++, i += 3) {
      out[x] = (bgr[i + 2] & 0xFF) << 16 | (bgr[i + 1] & 0xFF) << 8 | (bgr[i] & 0xFF);
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
