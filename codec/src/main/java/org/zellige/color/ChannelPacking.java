package org.zellige.color;

import java.util.Arrays;
import org.zellige.JpegColorSpace;
import org.zellige.JpegException;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** Packs rows of whole channels into pixels of any format. */
final class ChannelPacking {
  private ChannelPacking() {}

  /**
   * Refuses inks that an image has not.
   *
   * @throws JpegException if the format cannot show the colour space
   */
  static void check(PixelFormat format, JpegColorSpace colorSpace) throws JpegException {
    if (format.isInk() && colorSpace.components() != 4) {
      throw new JpegException("a " + colorSpace + " image has no CMYK samples", -1);
    }
  }

  /** Largest value of a channel in a format; floats are made from whole numbers. */
  static int maximum(PixelFormat format) {
    return (1 << format.channelBits()) - 1;
  }

  /**
   * Writes a row.
   *
   * @param channels in the range of the format: four inks, gray in the first, or red, green and
   *     blue; gray alone stands for all three
   * @param row of {@code pixels}
   */
  static void write(int[][] channels, Pixels pixels, int row) {
    int to = pixels.rowOffset(row);
    int width = pixels.width();
    int[] red = channels[0];
    int[] green = channels.length < 3 ? red : channels[1];
    int[] blue = channels.length < 3 ? red : channels[2];
    switch (pixels.format()) {
      case GRAY -> interleave(pixels.bytes(), to, width, red);
      case RGB -> interleave(pixels.bytes(), to, width, red, green, blue);
      case BGR -> interleave(pixels.bytes(), to, width, blue, green, red);
      case CMYK -> interleave(pixels.bytes(), to, width, channels);
      case GRAY_16 -> interleave(pixels.shorts(), to, width, red);
      case RGB_16 -> interleave(pixels.shorts(), to, width, red, green, blue);
      case RGBA_16 -> {
        int[] opaque = new int[width];
        Arrays.fill(opaque, 0xFFFF);
        interleave(pixels.shorts(), to, width, red, green, blue, opaque);
      }
      case CMYK_16 -> interleave(pixels.shorts(), to, width, channels);
      case GRAY_FLOAT -> interleave(pixels.floats(), to, width, red);
      case RGB_FLOAT -> interleave(pixels.floats(), to, width, red, green, blue);
      case INT_RGB, INT_ARGB -> {
        int[] out = pixels.ints();
        for (int x = 0; x < width; x++) {
          out[to + x] = 0xFF000000 | red[x] << 16 | green[x] << 8 | blue[x];
        }
      }
    }
  }

  private static void interleave(byte[] out, int to, int width, int[]... channels) {
    for (int c = 0; c < channels.length; c++) {
      int[] channel = channels[c];
      for (int x = 0, at = to + c; x < width; x++, at += channels.length) {
        out[at] = (byte) channel[x];
      }
    }
  }

  private static void interleave(short[] out, int to, int width, int[]... channels) {
    for (int c = 0; c < channels.length; c++) {
      int[] channel = channels[c];
      for (int x = 0, at = to + c; x < width; x++, at += channels.length) {
        out[at] = (short) channel[x];
      }
    }
  }

  private static void interleave(float[] out, int to, int width, int[]... channels) {
    for (int c = 0; c < channels.length; c++) {
      int[] channel = channels[c];
      for (int x = 0, at = to + c; x < width; x++, at += channels.length) {
        out[at] = channel[x] / 65535f;
      }
    }
  }
}
