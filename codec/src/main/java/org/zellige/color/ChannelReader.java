package org.zellige.color;

import org.zellige.PixelFormat;
import org.zellige.Pixels;

/**
 * Rows of pixels of any format as channels in the range of samples, not rounded: gray, or red,
 * green and blue, or cyan, magenta, yellow and black. For samples of 8 bits, what bytes hold, or
 * 257 times that in 16 bits, stays whole.
 */
final class ChannelReader {
  private final Pixels pixels;
  private final int matte;

  /** The largest sample. */
  private final float maximum;

  /** By byte. */
  private final float[] levels = new float[256];

  private final float[][] channels;

  /**
   * @param matte 0x??RRGGBB, the colour under transparent pixels
   * @param precision bits of a sample
   */
  ChannelReader(Pixels pixels, int matte, int precision) {
    this.pixels = pixels;
    this.matte = matte;
    this.maximum = (1 << precision) - 1;
    for (int level = 0; level < levels.length; level++) {
      levels[level] = level * maximum / 255;
    }
    PixelFormat format = pixels.format();
    this.channels = new float[format.isInk() ? 4 : format.isGray() ? 1 : 3][pixels.width()];
  }

  /** Channels of a pixel. */
  int count() {
    return channels.length;
  }

  /** The channels of row y, from index 0; the same arrays at each call. */
  float[][] load(int y) {
    int from = pixels.rowOffset(y);
    switch (pixels.format()) {
      case GRAY, RGB, CMYK -> {
        for (int c = 0; c < channels.length; c++) {
          read(pixels.bytes(), from + c, channels[c]);
        }
      }
      case BGR -> {
        for (int c = 0; c < channels.length; c++) {
          read(pixels.bytes(), from + 2 - c, channels[c]);
        }
      }
      case GRAY_16, RGB_16, CMYK_16 -> {
        for (int c = 0; c < channels.length; c++) {
          read(pixels.shorts(), from + c, channels[c]);
        }
      }
      case RGBA_16 -> {
        for (int c = 0; c < channels.length; c++) {
          flatten(pixels.shorts(), from, c, channels[c]);
        }
      }
      case GRAY_FLOAT, RGB_FLOAT -> {
        for (int c = 0; c < channels.length; c++) {
          read(pixels.floats(), from + c, channels[c]);
        }
      }
      case INT_RGB -> {
        for (int c = 0; c < channels.length; c++) {
          read(pixels.ints(), from, 16 - 8 * c, channels[c]);
        }
      }
      case INT_ARGB -> {
        for (int c = 0; c < channels.length; c++) {
          flatten(pixels.ints(), from, 16 - 8 * c, channels[c]);
        }
      }
    }
    return channels;
  }

  // Products stay under 2²⁴ where the range is eight bits: they are exact, and so are quotients
  // that are whole.

  private void read(byte[] bytes, int from, float[] channel) {
    int step = channels.length;
    for (int x = 0; x < channel.length; x++) {
      channel[x] = levels[bytes[from + x * step] & 0xFF];
    }
  }

  private void read(short[] shorts, int from, float[] channel) {
    int step = channels.length;
    for (int x = 0; x < channel.length; x++) {
      channel[x] = (shorts[from + x * step] & 0xFFFF) * maximum / 65535;
    }
  }

  private void read(float[] floats, int from, float[] channel) {
    int step = channels.length;
    for (int x = 0; x < channel.length; x++) {
      float value = floats[from + x * step];
      channel[x] = value > 0 ? Math.min(1, value) * maximum : 0; // not for NaN
    }
  }

  private void read(int[] rgb, int from, int shift, float[] channel) {
    for (int x = 0; x < channel.length; x++) {
      channel[x] = levels[rgb[from + x] >> shift & 0xFF];
    }
  }

  private void flatten(int[] argb, int from, int shift, float[] channel) {
    int under = matte >> shift & 0xFF;
    for (int x = 0; x < channel.length; x++) {
      int p = argb[from + x];
      int alpha = p >>> 24;
      int over = p >> shift & 0xFF;
      channel[x] = (alpha * over + (255 - alpha) * under) * maximum / (255 * 255);
    }
  }

  private void flatten(short[] rgba, int from, int c, float[] channel) {
    float under = (matte >> 16 - 8 * c & 0xFF) * 257;
    for (int x = 0; x < channel.length; x++) {
      int at = from + 4 * x;
      float opacity = (rgba[at + 3] & 0xFFFF) / 65535f;
      float mixed = (rgba[at + c] & 0xFFFF) * opacity + under * (1 - opacity);
      channel[x] = mixed * maximum / 65535;
    }
  }
}
