package org.zellige;

/** Images of more than eight bits for tests. */
final class WideImages {
  private WideImages() {}

  /**
   * A smooth, colourful image without symmetry that takes all sixteen bits of its channels.
   *
   * @param format any; of 8 bits per channel the image is rounded
   */
  static Pixels smooth(PixelFormat format, int width, int height) {
    Pixels pixels = Pixels.allocate(format, width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int c = 0; c < channels(format); c++) {
          set(pixels, x, y, c, value(x, y, c));
        }
      }
    }
    return pixels;
  }

  /** Channels of a pixel, without alpha. */
  static int channels(PixelFormat format) {
    return format.hasAlpha() || format.isPacked() ? 3 : format.elementsPerPixel();
  }

  private static double value(int x, int y, int channel) {
    double phase = (0.11 - 0.02 * channel) * x + (0.07 - 0.05 * channel) * y + channel;
    return 0.5 + 0.4 * Math.sin(phase);
  }

  private static void set(Pixels pixels, int x, int y, int channel, double value) {
    int at = pixels.rowOffset(y) + x * pixels.format().elementsPerPixel();
    int narrow = (int) Math.round(255 * value);
    switch (pixels.format()) {
      case GRAY, RGB, CMYK -> pixels.bytes()[at + channel] = (byte) narrow;
      case BGR -> pixels.bytes()[at + 2 - channel] = (byte) narrow;
      case GRAY_16, RGB_16, CMYK_16 ->
          pixels.shorts()[at + channel] = (short) Math.round(65535 * value);
      case RGBA_16 -> {
        pixels.shorts()[at + channel] = (short) Math.round(65535 * value);
        pixels.shorts()[at + 3] = -1;
      }
      case GRAY_FLOAT, RGB_FLOAT -> pixels.floats()[at + channel] = (float) value;
      case INT_RGB, INT_ARGB -> pixels.ints()[at] |= 0xFF << 24 | narrow << 16 - 8 * channel;
    }
  }

  /** A channel, 0…65535. */
  static int channel(Pixels pixels, int x, int y, int channel) {
    int at = pixels.rowOffset(y) + x * pixels.format().elementsPerPixel();
    return switch (pixels.format()) {
      case GRAY, RGB, CMYK -> (pixels.bytes()[at + channel] & 0xFF) * 257;
      case BGR -> (pixels.bytes()[at + 2 - channel] & 0xFF) * 257;
      case GRAY_16, RGB_16, RGBA_16, CMYK_16 -> pixels.shorts()[at + channel] & 0xFFFF;
      case GRAY_FLOAT, RGB_FLOAT -> Math.round(65535 * pixels.floats()[at + channel]);
      case INT_RGB, INT_ARGB -> (pixels.ints()[at] >> 16 - 8 * channel & 0xFF) * 257;
    };
  }

  /** The largest difference of any channel, in 1/65535 of the range. */
  static int largestDifference(Pixels a, Pixels b) {
    int largest = 0;
    for (int y = 0; y < a.height(); y++) {
      for (int x = 0; x < a.width(); x++) {
        for (int c = 0; c < channels(a.format()); c++) {
          largest = Math.max(largest, Math.abs(channel(a, x, y, c) - channel(b, x, y, c)));
        }
      }
    }
    return largest;
  }

  /** Peak signal-to-noise ratio over all channels, in dB. */
  static double psnr(Pixels a, Pixels b) {
    double sum = 0;
    int channels = channels(a.format());
    for (int y = 0; y < a.height(); y++) {
      for (int x = 0; x < a.width(); x++) {
        for (int c = 0; c < channels; c++) {
          double difference = channel(a, x, y, c) - channel(b, x, y, c);
          sum += difference * difference;
        }
      }
    }
    double samples = (double) channels * a.width() * a.height();
    return 10 * Math.log10(65535.0 * 65535.0 * samples / Math.max(sum, 1e-9));
  }
}
