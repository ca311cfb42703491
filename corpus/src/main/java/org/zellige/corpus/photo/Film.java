package org.zellige.corpus.photo;

import org.zellige.corpus.field.Hash;
import org.zellige.corpus.field.Ramp;
import org.zellige.corpus.field.Vec3;

/**
 * Turns linear light into 8-bit sRGB as a camera does: exposure, a filmic curve, sensor noise.
 *
 * @param seed of the noise
 * @param exposure factor on the light
 * @param readNoise standard deviation in black, in 8-bit levels
 * @param shotNoise further standard deviation in mid-grey, in 8-bit levels
 */
record Film(int seed, double exposure, double readNoise, double shotNoise) {
  /** sRGB code values 0…1 (IEC 61966-2-1), tabulated over the square root of the light. */
  private static final float[] SRGB = srgbTable(4096);

  /** The code values 0…1 of some linear light. */
  Vec3 expose(Vec3 light) {
    return Vec3.of(
        code(light.x() * exposure), code(light.y() * exposure), code(light.z() * exposure));
  }

  /** The pixel (x, y) as 0xRRGGBB, with its noise, from its mean code values. */
  int develop(int x, int y, Vec3 code) {
    double luma = 0.299 * code.x() + 0.587 * code.y() + 0.114 * code.z();
    double deviation = readNoise + shotNoise * Math.sqrt(4 * luma * Ramp.clamp(1 - luma));
    // Demosaicking shares the noise of neighbours between channels: most of it is luma.
    double common = 0.8 * Hash.normal(seed, x, y);
    int r = level(code.x(), deviation * (common + 0.6 * Hash.normal(seed + 1, x, y)));
    int g = level(code.y(), deviation * (common + 0.4 * Hash.normal(seed + 2, x, y)));
    int b = level(code.z(), deviation * (common + 0.7 * Hash.normal(seed + 3, x, y)));
    return r << 16 | g << 8 | b;
  }

  private static int level(double code, double noise) {
    return (int) Math.max(0, Math.min(255, 255 * code + noise + 0.5));
  }

  /** Filmic contrast (the rational fit to the ACES curve by K. Narkowicz, 2015), then sRGB. */
  private static double code(double light) {
    double x = Math.max(0, light) * 0.6;
    double y = Ramp.clamp(x * (2.51 * x + 0.03) / (x * (2.43 * x + 0.59) + 0.14));
    double place = Math.sqrt(y) * (SRGB.length - 2);
    int i = (int) place;
    return SRGB[i] + (SRGB[i + 1] - SRGB[i]) * (place - i);
  }

  private static float[] srgbTable(int size) {
    float[] table = new float[size];
    for (int i = 0; i < size; i++) {
      double root = i / (size - 2.0);
      double light = root * root;
      table[i] =
          (float)
              (light <= 0.0031308 ? 12.92 * light : 1.055 * StrictMath.pow(light, 1 / 2.4) - 0.055);
    }
    return table;
  }
}
