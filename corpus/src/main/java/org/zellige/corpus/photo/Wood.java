package org.zellige.corpus.photo;

import org.zellige.corpus.field.GradientNoise;
import org.zellige.corpus.field.Hash;
import org.zellige.corpus.field.Ramp;
import org.zellige.corpus.field.Vec3;

/**
 * A place of the table top: oak boards along x.
 *
 * @param albedo diffuse reflectance
 * @param slopeX of the relief
 * @param slopeZ of the relief
 * @param polish 0…1, how clear the varnish is
 */
record Wood(Vec3 albedo, double slopeX, double slopeZ, double polish) {
  private static final int SEED = 200;
  private static final double BOARD = 0.92;
  private static final Vec3 EARLY = Vec3.of(0.33, 0.185, 0.085);
  private static final Vec3 LATE = Vec3.of(0.13, 0.060, 0.024);

  /**
   * The wood at (x, z).
   *
   * @param footprint width of the sample along x
   * @param slant its width along z, which the flat view stretches
   */
  static Wood at(double x, double z, double footprint, double slant) {
    double lane = (z + 0.31) / BOARD;
    int board = (int) Math.floor(lane);
    double across = lane - board;
    double shift = Hash.unit(SEED, board, 1) * 40;
    double px = x + shift;
    double warp = GradientNoise.octaves(SEED + 1, px * 0.5, z * 1.7, slant, 3, 0.5);
    // Year rings: a distorted saw along z, stretched along the board.
    double rings = z * 7.5 + 2.6 * warp + shift;
    double year = rings - Math.floor(rings);
    double ring = Ramp.smooth(0.05, 0.75, year) * Ramp.smooth(1.0, 0.86, year);
    double ringSeen = GradientNoise.visible(slant * 9);
    double fiber = GradientNoise.octaves(SEED + 4, px * 2.2, z * 60, slant * 60, 4, 0.75);
    double flecks = GradientNoise.octaves(SEED + 5, px * 9, z * 120, slant * 120, 3, 0.8);
    double stain = GradientNoise.octaves(SEED + 6, x * 1.3, z * 1.3, slant * 1.3, 7, 0.6);
    double late = Ramp.clamp(0.25 + 0.45 * (ringSeen * ring + (1 - ringSeen) * 0.5) + 0.22 * fiber);
    double tone = 0.80 + 0.35 * Hash.unit(SEED, board, 2) + 0.12 * stain;
    double pore = Ramp.smooth(0.35, 0.8, flecks) * 0.45;
    double gap = Ramp.smooth(0.016, 0.004, Math.min(across, 1 - across) * BOARD);
    Vec3 albedo = EARLY.mix(LATE, late).times(tone * (1 - pore) * (1 - 0.85 * gap));
    double slope = 0.02 * fiber + 0.006 * stain;
    return new Wood(albedo, 0.006 * stain, slope, (0.8 + 0.25 * stain) * (1 - gap));
  }
}
