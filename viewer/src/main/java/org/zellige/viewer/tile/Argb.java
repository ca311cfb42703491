package org.zellige.viewer.tile;

import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** Turns the codec's pixels into packed ones of eight bits for the screen. */
public final class Argb {
  private Argb() {}

  /**
   * Pixels 0x??RRGGBB row by row without gaps; the top byte means nothing. Shares the array where
   * it has that form already.
   *
   * @param matte colour under transparent pixels, 0x00RRGGBB
   */
  public static int[] of(Pixels pixels, int matte) {
    boolean dense = pixels.offset() == 0 && pixels.stride() == pixels.width();
    if (pixels.format() == PixelFormat.INT_RGB && dense) {
      return pixels.ints();
    }
    int[] argb = new int[Math.multiplyExact(pixels.width(), pixels.height())];
    for (int y = 0; y < pixels.height(); y++) {
      row(pixels, y, matte, argb, y * pixels.width());
    }
    return argb;
  }

  private static void row(Pixels pixels, int y, int matte, int[] out, int to) {
    int at = pixels.rowOffset(y);
    int elements = pixels.format().elementsPerPixel();
    for (int x = 0; x < pixels.width(); x++, at += elements) {
      out[to + x] =
          switch (pixels.format()) {
            case INT_RGB -> pixels.ints()[at];
            case INT_ARGB -> over(pixels.ints()[at], pixels.ints()[at] >>> 24, matte);
            case GRAY -> gray(pixels.bytes()[at] & 0xFF);
            case RGB -> bytes(pixels.bytes(), at, at + 1, at + 2);
            case BGR -> bytes(pixels.bytes(), at + 2, at + 1, at);
            case GRAY_16 -> gray(eight(pixels.shorts()[at]));
            case RGB_16 -> shorts(pixels.shorts(), at);
            case RGBA_16 ->
                over(shorts(pixels.shorts(), at), eight(pixels.shorts()[at + 3]), matte);
            case GRAY_FLOAT -> gray(eight(pixels.floats()[at]));
            case RGB_FLOAT -> floats(pixels.floats(), at);
            case CMYK -> inks(pixels.bytes(), at);
            case CMYK_16 ->
                ink(pixels.shorts()[at], pixels.shorts()[at + 3]) << 16
                    | ink(pixels.shorts()[at + 1], pixels.shorts()[at + 3]) << 8
                    | ink(pixels.shorts()[at + 2], pixels.shorts()[at + 3]);
          };
    }
  }

  private static int gray(int value) {
    return value * 0x010101;
  }

  private static int bytes(byte[] array, int red, int green, int blue) {
    return (array[red] & 0xFF) << 16 | (array[green] & 0xFF) << 8 | array[blue] & 0xFF;
  }

  private static int shorts(short[] array, int at) {
    return eight(array[at]) << 16 | eight(array[at + 1]) << 8 | eight(array[at + 2]);
  }

  private static int floats(float[] array, int at) {
    return eight(array[at]) << 16 | eight(array[at + 1]) << 8 | eight(array[at + 2]);
  }

  /** Rounded: 65535 is 257 · 255. */
  private static int eight(short value) {
    return ((value & 0xFFFF) + 128) / 257;
  }

  private static int eight(float value) {
    return Math.round(255 * Math.max(0, Math.min(1, value)));
  }

  /** A rough colour: files of inks come as sRGB, and only raw inks get here. */
  private static int inks(byte[] array, int at) {
    int light = 255 - (array[at + 3] & 0xFF);
    int red = (255 - (array[at] & 0xFF)) * light / 255;
    int green = (255 - (array[at + 1] & 0xFF)) * light / 255;
    int blue = (255 - (array[at + 2] & 0xFF)) * light / 255;
    return red << 16 | green << 8 | blue;
  }

  private static int ink(short ink, short black) {
    return (255 - eight(ink)) * (255 - eight(black)) / 255;
  }

  /** Laid on the matte as the encoder does: by encoded values. */
  private static int over(int argb, int alpha, int matte) {
    return mix(argb >> 16, matte >> 16, alpha) << 16
        | mix(argb >> 8, matte >> 8, alpha) << 8
        | mix(argb, matte, alpha);
  }

  private static int mix(int front, int back, int alpha) {
    return ((front & 0xFF) * alpha + (back & 0xFF) * (255 - alpha) + 127) / 255;
  }
}
