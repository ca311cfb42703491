package org.zellige.metric;

import java.util.function.IntUnaryOperator;
import org.zellige.Pixels;

/** Images that integers alone define, and ways to spoil them. */
final class MetricImages {
  private MetricImages() {}

  /** Waves, edges and a little texture in all channels, 0xFFRRGGBB. */
  static int[] scene(int width, int height) {
    int[] argb = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int wave = triangle(3 * x + 2 * y, 97) + triangle(5 * y - x, 61);
        int edge = (x / 23 + y / 17) % 3 * 40;
        int texture = hash(x, y) & 15;
        int red = 40 + wave / 2 + edge + texture;
        int green = 30 + wave + edge / 2 + texture / 2;
        int blue = 200 - wave / 2 - edge;
        argb[y * width + x] = 0xFF << 24 | red << 16 | green << 8 | blue;
      }
    }
    return argb;
  }

  /** 0 … 60 and back, once in a period. */
  private static int triangle(int at, int period) {
    int phase = Math.floorMod(at, period);
    return Math.abs(120 * phase / period - 60);
  }

  private static int hash(int x, int y) {
    int h = x * 0x27D4EB2D + y * 0x165667B1;
    h = (h ^ h >>> 15) * 0x85EBCA6B;
    return (h ^ h >>> 13) >>> 8;
  }

  /** Noise of up to ±amplitude in each channel; alpha stays. */
  static int[] noisy(int[] argb, int amplitude) {
    int[] spoilt = argb.clone();
    for (int i = 0; i < spoilt.length; i++) {
      int pixel = argb[i];
      int result = pixel & 0xFF000000;
      for (int shift = 0; shift < 24; shift += 8) {
        int value = (pixel >> shift & 0xFF) + hash(i, shift) % (2 * amplitude + 1) - amplitude;
        result |= Math.max(0, Math.min(255, value)) << shift;
      }
      spoilt[i] = result;
    }
    return spoilt;
  }

  /** Every channel in steps; alpha stays. */
  static int[] coarse(int[] argb, int step) {
    return eachChannel(argb, value -> value / step * step + step / 2);
  }

  /** Every channel brighter; alpha stays. */
  static int[] brighter(int[] argb, int by) {
    return eachChannel(argb, value -> Math.min(255, value + by));
  }

  private static int[] eachChannel(int[] argb, IntUnaryOperator change) {
    int[] spoilt = new int[argb.length];
    for (int i = 0; i < argb.length; i++) {
      int result = argb[i] & 0xFF000000;
      for (int shift = 0; shift < 24; shift += 8) {
        result |= change.applyAsInt(argb[i] >> shift & 0xFF) << shift;
      }
      spoilt[i] = result;
    }
    return spoilt;
  }

  /** The mean of three neighbours in a row; alpha stays. */
  static int[] blurred(int[] argb, int width) {
    int[] spoilt = new int[argb.length];
    for (int i = 0; i < argb.length; i++) {
      int x = i % width;
      int left = argb[x > 0 ? i - 1 : i];
      int right = argb[x < width - 1 ? i + 1 : i];
      int result = argb[i] & 0xFF000000;
      for (int shift = 0; shift < 24; shift += 8) {
        int sum = (left >> shift & 0xFF) + (argb[i] >> shift & 0xFF) + (right >> shift & 0xFF);
        result |= sum / 3 << shift;
      }
      spoilt[i] = result;
    }
    return spoilt;
  }

  /** The same colours with an alpha that falls from left to right and has holes. */
  static int[] translucent(int[] argb, int width) {
    int[] result = new int[argb.length];
    for (int i = 0; i < argb.length; i++) {
      int x = i % width;
      int alpha = x % 11 == 0 ? 0 : 255 - 200 * x / width;
      result[i] = alpha << 24 | argb[i] & 0xFFFFFF;
    }
    return result;
  }

  /** Pixels with alpha. */
  static Pixels pixels(int[] argb, int width) {
    return Pixels.ofIntArgb(argb, width, argb.length / width);
  }
}
