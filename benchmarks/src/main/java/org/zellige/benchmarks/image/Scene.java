package org.zellige.benchmarks.image;

import java.util.Random;
import org.zellige.Pixels;

/** Generated images that stress a codec as photographs do. The same pixels on every machine. */
public enum Scene {
  /** Broad gradients, fine texture in the lower half, moderate noise. */
  LANDSCAPE(1, 0.55f, 4),
  /** Smooth surfaces with a few hard edges, little noise. */
  STILL_LIFE(2, 0.75f, 1.5f),
  /** Mostly dark, strong noise. */
  NIGHT(3, 0.15f, 8);

  private final long seed;
  private final float brightness;
  private final float noise;

  /**
   * @param seed of the grain
   * @param brightness mean level, 0…1
   * @param noise standard deviation of the grain in steps of 8 bits
   */
  Scene(long seed, float brightness, float noise) {
    this.seed = seed;
    this.brightness = brightness;
    this.noise = noise;
  }

  /** The scene as packed RGB pixels. */
  public Pixels render(int width, int height) {
    Random random = new Random(seed);
    int[] rgb = new int[Math.multiplyExact(width, height)];
    for (int y = 0; y < height; y++) {
      double v = y / (double) height;
      for (int x = 0; x < width; x++) {
        double u = x / (double) width;
        double shape = Math.sin(9 * u + 4 * v) * Math.cos(7 * v - 3 * u);
        double texture = v > 0.5 ? Math.sin(x * 0.7) * Math.sin(y * 0.9) : 0;
        double edge = Math.floorMod((int) (6 * u + 5 * v), 2) == 0 ? 1 : -1;
        double level = 255 * brightness * (1 + 0.4 * shape + 0.1 * texture + 0.1 * edge);
        double grain = noise * random.nextGaussian();
        int red = sample(level * (0.9 + 0.2 * v) + grain);
        int green = sample(level + grain);
        int blue = sample(level * (1.15 - 0.3 * v) + grain);
        rgb[y * width + x] = red << 16 | green << 8 | blue;
      }
    }
    return Pixels.ofIntRgb(rgb, width, height);
  }

  private static int sample(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }
}
