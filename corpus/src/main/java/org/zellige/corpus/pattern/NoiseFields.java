package org.zellige.corpus.pattern;

import java.awt.image.BufferedImage;
import org.zellige.corpus.field.GradientNoise;
import org.zellige.corpus.field.Hash;

/** Noise: what no transform can compact, and what looks like nature's spectrum. */
public final class NoiseFields {
  private static final int SEED = 31;

  private NoiseFields() {}

  /** Independent uniform greys: a flat spectrum. */
  public static BufferedImage white(int width, int height) {
    return Raster.fill(width, height, (x, y) -> (Hash.bits(SEED, x, y) >>> 24) * 0x010101);
  }

  /** Independent uniform red, green and blue. */
  public static BufferedImage color(int width, int height) {
    return Raster.fill(width, height, (x, y) -> Hash.bits(SEED + 1, x, y) >>> 8);
  }

  /**
   * Noise in three channels whose amplitude falls as 1/f: every octave is as strong as the others,
   * spread over four times as many frequencies.
   */
  public static BufferedImage pink(int width, int height) {
    double pixel = 4.0 / Math.max(width, height);
    return Raster.fill(
        width,
        height,
        (x, y) ->
            Raster.rgb(
                cloud(40, x * pixel, y * pixel, pixel),
                cloud(60, x * pixel, y * pixel, pixel),
                cloud(80, x * pixel, y * pixel, pixel)));
  }

  private static double cloud(int seed, double x, double y, double pixel) {
    return 0.5 + 0.16 * GradientNoise.octaves(SEED + seed, x, y, pixel, 14, 1);
  }
}
