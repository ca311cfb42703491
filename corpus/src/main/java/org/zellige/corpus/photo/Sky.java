package org.zellige.corpus.photo;

import org.zellige.corpus.field.GradientNoise;
import org.zellige.corpus.field.Ramp;
import org.zellige.corpus.field.Vec3;

/** A morning sky with fair-weather clouds on a plane above the landscape. */
final class Sky {
  private static final int SEED = 90;

  /** Towards the sun, which stands low on the left, behind the camera. */
  static final Vec3 SUN = Vec3.of(-0.74, 0.46, -0.38).unit();

  static final Vec3 SUNLIGHT = Vec3.of(3.4, 2.75, 1.95);

  /** Light of the whole sky on a level surface. */
  static final Vec3 SKYLIGHT = Vec3.of(0.30, 0.43, 0.66);

  /** What distance turns everything into. */
  static final Vec3 HAZE = Vec3.of(0.52, 0.66, 0.86);

  private static final Vec3 ZENITH = Vec3.of(0.085, 0.22, 0.58);
  private static final Vec3 CLOUD_LIT = Vec3.of(1.30, 1.22, 1.12);
  private static final Vec3 CLOUD_SHADE = Vec3.of(0.52, 0.58, 0.70);

  private Sky() {}

  /**
   * Light from the direction (x, y, 1) that need not be of unit length.
   *
   * @param y rise per unit of distance; 0 is the horizon
   * @param footprint width of the sample in the same measure
   */
  static Vec3 light(double x, double y, double footprint) {
    double rise = Math.max(0.004, y);
    double height = rise / Math.sqrt(1 + x * x + rise * rise);
    double low = 1 / (1 + 9 * height);
    Vec3 clear = ZENITH.mix(HAZE, low * low * 0.5 + low * 0.5);
    // The cloud plane is 1 high; its places run away towards the horizon.
    double px = x / (rise + 0.06);
    double pz = 1 / (rise + 0.06);
    double spread = footprint * pz * pz;
    double here = density(px, pz, spread);
    if (here <= 0) {
      return clear;
    }
    double towardsSun = density(px - 0.22, pz - 0.16, spread * 2);
    double lit = Ramp.clamp(0.62 + 0.85 * (here - towardsSun));
    Vec3 cloud = CLOUD_SHADE.mix(CLOUD_LIT, lit).times(1.06 - 0.22 * Ramp.smooth(0.3, 1.1, here));
    double cover = Ramp.smooth(0, 0.42, here) * 0.94;
    return clear.mix(cloud.mix(HAZE, 0.75 * Ramp.smooth(4, 13, pz)), cover);
  }

  private static double density(double x, double z, double footprint) {
    double wide = GradientNoise.at(SEED + 9, x * 0.33 + 0.4, z * 0.33 + 2.2);
    double fine = GradientNoise.octaves(SEED, x * 0.85 + 1.7, z * 0.85, footprint * 0.85, 9, 0.54);
    return fine * 0.85 + wide * 0.75 + 0.06;
  }
}
