package org.zellige.transform;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Rows of 0x??RRGGBB as three bytes per pixel, four pixels with three stores: a store per byte
 * takes longer than all the arithmetic of the conversion of colours.
 */
public final class BytePacking {
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private BytePacking() {}

  /** Bytes blue, green, red: the order that a pixel has in memory. */
  static void toBgr(int[] rgb, int from, byte[] out, int to, int count) {
    int end = from + count;
    int fours = end - (count & 3);
    int at = to;
    for (int x = from; x < fours; x += 4, at += 12) {
      store(out, at, rgb[x], rgb[x + 1], rgb[x + 2], rgb[x + 3]);
    }
    for (int x = fours; x < end; x++, at += 3) {
      bytes(out, at, rgb[x]);
    }
  }

  /** Bytes red, green, blue. */
  public static void toRgb(int[] rgb, int width, byte[] out, int to) {
    int fours = width & ~3;
    for (int x = 0, at = to; x < fours; x += 4, at += 12) {
      store(out, at, turned(rgb[x]), turned(rgb[x + 1]), turned(rgb[x + 2]), turned(rgb[x + 3]));
    }
    for (int x = fours; x < width; x++) {
      bytes(out, to + 3 * x, turned(rgb[x]));
    }
  }

  /** 0x00BBGGRR of 0x??RRGGBB. */
  private static int turned(int pixel) {
    return Integer.reverseBytes(pixel) >>> 8;
  }

  private static void store(byte[] out, int at, int a, int b, int c, int d) {
    INTS.set(out, at, (a & 0xFFFFFF) | b << 24);
    INTS.set(out, at + 4, (b >>> 8 & 0xFFFF) | c << 16);
    INTS.set(out, at + 8, (c >>> 16 & 0xFF) | d << 8);
  }

  private static void bytes(byte[] out, int at, int pixel) {
    out[at] = (byte) pixel;
    out[at + 1] = (byte) (pixel >> 8);
    out[at + 2] = (byte) (pixel >> 16);
  }
}
