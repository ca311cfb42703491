package org.zellige.corpus.photo;

import org.zellige.corpus.field.GradientNoise;
import org.zellige.corpus.field.Hash;
import org.zellige.corpus.field.Ramp;
import org.zellige.corpus.field.Vec3;

/**
 * The ground of the landscape as a height field: a lake in a wooded valley under snowy peaks.
 * Lengths are in kilometres, x to the right, y up, z away from the camera; the lake lies at y = 0.
 */
final class Terrain {
  private static final int SEED = 7;

  /** No ground is higher, in km above the lake. */
  static final double HIGHEST = 2.3;

  /** Where trees stop, in km above the lake. */
  private static final double TREE_LINE = 0.62;

  /** Width of the ground that one spruce takes, in km. */
  private static final double TREE_SPACING = 0.016;

  private static final double TREE_HEIGHT = 0.034;

  private static final Vec3 GRASS = Vec3.of(0.10, 0.125, 0.028);
  private static final Vec3 STRAW = Vec3.of(0.26, 0.22, 0.085);
  private static final Vec3 NEEDLES = Vec3.of(0.020, 0.040, 0.016);
  private static final Vec3 ROCK = Vec3.of(0.185, 0.165, 0.15);
  private static final Vec3 SCREE = Vec3.of(0.29, 0.26, 0.23);
  private static final Vec3 SNOW = Vec3.of(0.86, 0.89, 0.95);

  private Terrain() {}

  /** Height of the bare ground, with the detail that a sample of this footprint can hold. */
  static double ground(double x, double z, double footprint) {
    double bend = 0.35 * GradientNoise.at(SEED, z * 0.45, 3.1) * Ramp.smooth(0.4, 2.5, z);
    double side = Math.abs(x - bend + 0.05) - (0.30 + 0.23 * Math.min(z, 4.5));
    double slopes = Ramp.smooth(-0.25, 2.2, side) * 1.15 + 0.05 * Ramp.smooth(-0.3, 0.1, side);
    double far = Ramp.smooth(3.1, 4.6, z) * 0.10 + Ramp.smooth(4.2, 8.6, z);
    double rough = GradientNoise.octaves(SEED + 1, x * 0.9, z * 0.9, footprint * 0.9, 11, 0.47);
    double shore =
        0.055
            * Ramp.smooth(
                0.26, 0.10, z + 0.16 * x + 0.02 * GradientNoise.at(SEED + 3, x * 14, z * 14));
    double height = -0.035 + shore + slopes * (0.62 + 0.40 * rough) + 0.012 * rough;
    return far > 0 ? height + far * peaks(x, z, footprint) : height;
  }

  /** Ridged octaves: valleys are smooth and crests sharp, and crests carry the finer ridges. */
  private static double peaks(double x, double z, double footprint) {
    double sum = 0;
    double amplitude = 1;
    double scale = 0.30;
    double weight = 1;
    double px = x + 2.35;
    double pz = z;
    for (int i = 0; i < 11; i++) {
      double seen = GradientNoise.visible(footprint * scale);
      if (seen == 0) {
        break;
      }
      double n = GradientNoise.at(SEED + 40 + i, px * scale, pz * scale);
      double ridge = 1.05 - Math.sqrt(n * n + 0.006);
      ridge *= ridge * weight;
      sum += amplitude * seen * ridge + amplitude * (1 - seen) * 0.4 * weight;
      weight = Ramp.clamp(ridge * 1.6);
      amplitude *= 0.47;
      scale *= 2.1;
      double turned = 0.8 * px - 0.6 * pz;
      pz = 0.6 * px + 0.8 * pz;
      px = turned;
    }
    return sum * 1.5 - 0.3;
  }

  /** How densely spruces stand there, 0…1. */
  static double forest(double x, double z, double ground, double footprint) {
    if (ground < 0.012 || (z < 0.34 && x > -0.11 - 0.1 * z)) {
      return 0;
    }
    double patches = GradientNoise.octaves(SEED + 20, x * 2.3, z * 2.3, footprint * 2.3, 6, 0.6);
    double line = TREE_LINE + 0.16 * patches;
    return Ramp.smooth(-0.42, -0.12, patches + 0.9 * Ramp.smooth(0.03, 0.15, ground))
        * Ramp.smooth(line, line - 0.18, ground);
  }

  /** Height of the tree over that place: cones on a jittered grid. */
  static double tree(double x, double z, double density, double footprint) {
    if (density <= 0) {
      return 0;
    }
    double gx = x / TREE_SPACING;
    double gz = z / TREE_SPACING;
    int cx = (int) Math.floor(gx);
    int cz = (int) Math.floor(gz);
    double best = 0;
    for (int dz = -1; dz <= 1; dz++) {
      for (int dx = -1; dx <= 1; dx++) {
        int h = Hash.bits(SEED + 30, cx + dx, cz + dz);
        double size = 0.35 + 0.65 * ((h >>> 16 & 255) / 255.0);
        if ((h >>> 24) > density * 255) {
          continue;
        }
        double ox = gx - cx - dx - (h & 255) / 255.0;
        double oz = gz - cz - dz - (h >>> 8 & 255) / 255.0;
        double cone = 1 - Math.sqrt(ox * ox + oz * oz) / (0.35 + 0.30 * size);
        best = Math.max(best, cone * size);
      }
    }
    if (best > 0) {
      double twigs = GradientNoise.octaves(SEED + 31, x * 190, z * 190, footprint * 190, 5, 0.7);
      best = Math.max(0, best + 0.22 * twigs * Ramp.clamp(best * 3));
    }
    // Too far away to be told apart, trees become a canopy of their mean height.
    double seen = GradientNoise.visible(footprint / TREE_SPACING);
    return TREE_HEIGHT * (seen * best + (1 - seen) * 0.35 * density);
  }

  /** Ground with what grows on it. */
  static double surface(double x, double z, double footprint) {
    double ground = ground(x, z, footprint);
    return ground + tree(x, z, forest(x, z, ground, footprint), footprint) + tufts(x, z, footprint);
  }

  /** Tufts of grass and stones, which only the foreground shows. */
  private static double tufts(double x, double z, double footprint) {
    if (z > 0.6) {
      return 0;
    }
    double field = GradientNoise.octaves(SEED + 50, x * 90, z * 70, footprint * 90, 8, 0.66);
    return 0.0011 * field * Ramp.smooth(0.6, 0.3, z);
  }

  /**
   * Reflectance of the surface at a place.
   *
   * @param height of the surface there; what rises over the ground is a tree
   * @param flat vertical part of the unit normal
   */
  static Vec3 albedo(double x, double z, double height, double flat, double footprint) {
    double ground = ground(x, z, footprint);
    double mottle = GradientNoise.octaves(SEED + 60, x * 14, z * 14, footprint * 14, 8, 0.68);
    double trees = Ramp.smooth(0.001, 0.004, height - ground);
    double shade = 0.8 * forest(x, z, ground, footprint); // the floor between trees is dark
    Vec3 meadow = GRASS.mix(STRAW, Ramp.smooth(-0.5, 0.9, mottle + 0.25));
    if (z < 0.5) {
      double blades = GradientNoise.octaves(SEED + 61, x * 420, z * 230, footprint * 420, 4, 0.8);
      meadow = meadow.times(1 + 0.55 * blades);
    }
    Vec3 rock = ROCK.mix(SCREE, Ramp.smooth(-0.4, 0.8, mottle)).times(1 + 0.25 * mottle);
    double bare =
        Ramp.smooth(0.62, 0.80, ground + 0.14 * mottle)
            + Ramp.smooth(0.72, 0.55, flat) * Ramp.smooth(0.25, 0.5, ground);
    Vec3 color = meadow.mix(rock, Ramp.clamp(bare));
    color = color.mix(NEEDLES.times(1 + 0.5 * mottle), Math.max(shade, trees));
    color = color.mix(SCREE.times(0.55 + 0.3 * mottle), Ramp.smooth(0.010, 0.002, ground));
    double snow =
        Ramp.smooth(0.85, 1.25, ground + 0.22 * mottle + 0.25 * (flat - 0.6))
            * Ramp.smooth(0.36, 0.62, flat + 0.08 * mottle);
    return color.mix(SNOW, snow);
  }
}
