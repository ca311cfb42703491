package org.zellige.metric;

import org.zellige.Pixels;

/** Small images by integer arithmetic alone: waves, an edge, flat ground and grain, in colour. */
final class TestScene {
  private TestScene() {}

  static int[] original(int width, int height) {
    int[] rgb = new int[width * height];
    int grain = 12345;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        grain = grain * 1103515245 + 12345;
        int wave = triangle(x * 5 + y * 3, 64) + triangle(x * 37 - y * 23, 128) / 4;
        int base = x * 3 > width * 2 ? 40 + y % 64 : 70 + wave;
        int noise = y * 4 > height * 3 ? (grain >>> 16 & 31) - 16 : 0;
        rgb[y * width + x] =
            level(base + noise + 30) << 16
                | level(base + noise + triangle(y * 7, 60)) << 8
                | level(200 - base + noise);
      }
    }
    return rgb;
  }

  /** Coarser levels, mean values of 4 × 4 in the upper half, and a cast. */
  static int[] distorted(int[] rgb, int width, int step) {
    int[] out = rgb.clone();
    for (int i = 0; i < rgb.length; i++) {
      int x = i % width;
      int y = i / width;
      int source = y * width * 2 < rgb.length ? y / 4 * 4 * width + x / 4 * 4 : i;
      out[i] =
          level((rgb[source] >> 16 & 255) / step * step + 3) << 16
              | level((rgb[source] >> 8 & 255) / step * step) << 8
              | level((rgb[source] & 255) / step * step);
    }
    return out;
  }

  static Pixels pixels(int[] rgb, int width) {
    return Pixels.ofIntRgb(rgb, width, rgb.length / width);
  }

  private static int triangle(int t, int period) {
    int at = Math.floorMod(t, 2 * period);
    return at < period ? at : 2 * period - at;
  }

  private static int level(int value) {
    return Math.max(0, Math.min(255, value));
  }
}
