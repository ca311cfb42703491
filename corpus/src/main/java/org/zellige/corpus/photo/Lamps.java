package org.zellige.corpus.photo;

import org.zellige.corpus.field.GradientNoise;
import org.zellige.corpus.field.Hash;
import org.zellige.corpus.field.Ramp;
import org.zellige.corpus.field.Vec3;

/** The quay with its lamps and trees, and what its lamps do in the lens and on the water. */
final class Lamps {
  private static final int SEED = 760;

  /** Distance between lamps. */
  private static final double SPACING = 0.128;

  private static final double HEIGHT = 0.062;
  private static final double RADIUS = 0.0048;
  private static final double QUAY = 0.014;
  private static final Vec3 SODIUM = Vec3.of(1.0, 0.56, 0.17);
  private static final Vec3 MERCURY = Vec3.of(0.74, 0.98, 0.92);
  private static final Vec3 RED = Vec3.of(1.0, 0.06, 0.03);
  private static final Vec3 LEAVES = Vec3.of(0.019, 0.022, 0.007);
  private static final Vec3 STONE = Vec3.of(0.11, 0.085, 0.06);

  private Lamps() {}

  private static double place(int lamp) {
    return (lamp + 0.5 + 0.24 * (Hash.unit(SEED, lamp, 0) - 0.5)) * SPACING;
  }

  private static int nearest(double u) {
    return (int) Math.floor(u / SPACING);
  }

  private static Vec3 color(int lamp) {
    double dice = Hash.unit(SEED, lamp, 1);
    Vec3 hue = dice < 0.13 ? MERCURY : dice > 0.93 ? RED : SODIUM;
    return hue.times(0.6 + 0.8 * Hash.unit(SEED, lamp, 2));
  }

  /** The quay wall, trees and lamps before the light of the town. */
  static Vec3 over(Vec3 town, double u, double up, double pixel) {
    Vec3 light = town;
    if (up < 0.115) {
      double reach = pool(u, up);
      double shape = crown(u, up, pixel);
      double leaf = GradientNoise.octaves(SEED + 9, u * 190, up * 190, pixel * 190, 5, 0.8);
      Vec3 leaves = LEAVES.times((0.35 + 2.6 * reach) * (1 + 0.75 * leaf));
      light = light.mix(leaves, Ramp.smooth(-0.10, 0.12, shape + 0.35 * leaf));
      if (up < QUAY) {
        double course = up / 0.0036;
        double joint = Ramp.smooth(0.14, 0.02, course - Math.floor(course));
        double rough = GradientNoise.octaves(SEED + 12, u * 120, up * 240, pixel * 240, 5, 0.7);
        light = STONE.times((0.10 + 1.3 * reach) * (1 - 0.5 * joint) * (1 + 0.4 * rough));
      }
      int lamp = nearest(u);
      double aside = Math.abs(u - place(lamp));
      if (up < HEIGHT) {
        light = light.times(1 - 0.85 * Ramp.smooth(0.0012 + pixel, 0.0012, aside));
      }
      double away = Math.sqrt(aside * aside + (up - HEIGHT) * (up - HEIGHT));
      double edge = Math.max(pixel, 0.0012);
      light = light.plus(color(lamp).times(13 * Ramp.smooth(RADIUS + edge, RADIUS - edge, away)));
    }
    return light;
  }

  /** Light of the nearest lamps on what stands on the quay. */
  private static double pool(double u, double up) {
    double sum = 0;
    for (int lamp = nearest(u) - 1; lamp <= nearest(u) + 1; lamp++) {
      double dx = u - place(lamp);
      double dy = up - HEIGHT;
      sum += 0.0011 / (0.0009 + dx * dx + dy * dy);
    }
    return sum;
  }

  /** Positive inside the crowns of the trees that stand between the lamps. */
  private static double crown(double u, double up, double pixel) {
    int tree = (int) Math.floor(u / 0.052);
    double best = -1;
    for (int i = tree - 1; i <= tree + 1; i++) {
      if (Hash.unit(SEED + 3, i, 0) < 0.45) {
        continue;
      }
      double dx = (u - (i + 0.5 + 0.5 * (Hash.unit(SEED + 3, i, 1) - 0.5)) * 0.052) / 0.030;
      double dy = (up - 0.040 - 0.022 * Hash.unit(SEED + 3, i, 2)) / 0.034;
      best = Math.max(best, 1 - Math.sqrt(dx * dx + dy * dy));
    }
    return best + 0.28 * GradientNoise.octaves(SEED + 6, u * 48, up * 48, pixel * 48, 4, 0.6);
  }

  /** Glow that the lens and the damp air spread round the lamps. */
  static Vec3 glow(double u, double up) {
    if (up > 0.8 || up < -0.5) {
      return Vec3.ZERO;
    }
    Vec3 sum = Vec3.ZERO;
    double dy = up - HEIGHT;
    for (int lamp = nearest(u) - 3; lamp <= nearest(u) + 3; lamp++) {
      double dx = u - place(lamp);
      double away = Math.sqrt(dx * dx + dy * dy);
      // Faded out where the next lamp would enter the sum.
      double fade = Ramp.smooth(3 * SPACING, SPACING, Math.abs(dx));
      double glow =
          0.85 * Ramp.bell(away, 0.011)
              + 0.10 * Ramp.bell(away, 0.040)
              + 0.020 * Ramp.bell(away, 0.12);
      sum = sum.plus(color(lamp).times(glow * fade));
    }
    return sum;
  }

  /**
   * Reflections of the lamps, drawn out towards the viewer and broken up by the waves.
   *
   * @param sight distance below the waterline
   * @param slope of the wave there
   */
  static Vec3 streaks(double u, double sight, double slope) {
    Vec3 sum = Vec3.ZERO;
    double width = 0.0065 + 0.030 * sight;
    double glint = Ramp.smooth(-0.035, 0.075, slope * (0.6 + 1.5 * Math.min(1, sight * 3)));
    for (int lamp = nearest(u) - 1; lamp <= nearest(u) + 1; lamp++) {
      double across = Ramp.bell(u - place(lamp), width);
      double along = Ramp.bell(sight - HEIGHT, 0.10) * 0.8 + Ramp.bell(sight, 0.42) * 0.45;
      sum = sum.plus(color(lamp).times(across * along * 2.1 * glint * Ramp.smooth(0, 0.03, sight)));
    }
    return sum;
  }
}
