package org.zellige.corpus.photo;

import java.util.List;
import org.zellige.corpus.field.GradientNoise;
import org.zellige.corpus.field.Ramp;
import org.zellige.corpus.field.Vec3;

/** A glazed vase with bands of cobalt tiles. Lengths are in decimetres. */
record Vase(Vec3 foot) implements Solid {
  private static final int SEED = 400;
  private static final double HEIGHT = 1.75;

  /** Radius of the outline at equal steps from the foot to the rim. */
  private static final double[] OUTLINE = {
    0.28, 0.30, 0.40, 0.49, 0.545, 0.56, 0.53, 0.45, 0.34, 0.235, 0.18, 0.165, 0.185, 0.26
  };

  private static final Vec3 GLAZE = Vec3.of(0.74, 0.76, 0.72);
  private static final Vec3 COBALT = Vec3.of(0.018, 0.050, 0.26);
  private static final Vec3 TURQUOISE = Vec3.of(0.03, 0.24, 0.27);

  /** Tiles round the girth; each band has as many. */
  private static final int TILES = 16;

  @Override
  public Ball bound() {
    return new Ball(foot.plus(Vec3.of(0, 0.87, 0)), 0.94);
  }

  @Override
  public List<Ball> shade() {
    return List.of(
        new Ball(foot.plus(Vec3.of(0, 0.30, 0)), 0.36),
        new Ball(foot.plus(Vec3.of(0, 0.66, 0)), 0.54),
        new Ball(foot.plus(Vec3.of(0, 1.08, 0)), 0.34),
        new Ball(foot.plus(Vec3.of(0, 1.40, 0)), 0.19),
        new Ball(foot.plus(Vec3.of(0, 1.66, 0)), 0.21));
  }

  @Override
  public double distance(Vec3 p) {
    double y = p.y() - foot.y();
    double side = (girth(p) - radius(y)) * 0.72;
    return Math.max(side, Math.max(y - HEIGHT, -y));
  }

  private double girth(Vec3 p) {
    double x = p.x() - foot.x();
    double z = p.z() - foot.z();
    return Math.sqrt(x * x + z * z);
  }

  /** Catmull-Rom curve through the outline. */
  private static double radius(double y) {
    double place = Ramp.clamp(y / HEIGHT) * (OUTLINE.length - 1);
    int i = Math.min((int) place, OUTLINE.length - 2);
    double t = place - i;
    double a = OUTLINE[Math.max(0, i - 1)];
    double b = OUTLINE[i];
    double c = OUTLINE[i + 1];
    double d = OUTLINE[Math.min(OUTLINE.length - 1, i + 2)];
    return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  }

  @Override
  public double relief(Vec3 p, double footprint) {
    return 0.003 * GradientNoise.octaves(SEED, p, 3, footprint, 3, 0.5);
  }

  @Override
  public Finish finish(Vec3 p, double footprint) {
    double y = p.y() - foot.y();
    double wear = GradientNoise.octaves(SEED + 5, p, 3.5, footprint, 7, 0.62);
    double brush = GradientNoise.octaves(SEED + 6, p, 16, footprint, 4, 0.6);
    Vec3 glaze = GLAZE.times(1 + 0.07 * wear);
    Vec3 ink = COBALT.mix(TURQUOISE, Ramp.smooth(0.1, 0.9, wear + 0.3)).times(1 + 0.3 * brush);
    double edge = Math.max(0.012, footprint * 1.5);
    double painted = pattern(p, y, edge, 0.005 * brush);
    double crackle = Math.abs(GradientNoise.octaves(SEED + 7, p, 9, footprint, 3, 0.6));
    Vec3 color = glaze.mix(ink, painted).times(1 - 0.16 * Ramp.smooth(0.035, 0.0, crackle));
    return new Finish(color, 1, 0.05 + 0.03 * wear);
  }

  /** How much ink covers a place: lines, and two bands of eight-pointed stars. */
  private double pattern(Vec3 p, double y, double edge, double wobble) {
    double lines = 0;
    for (double at : new double[] {0.10, 0.36, 0.40, 0.985, 1.025, 1.34, 1.66}) {
      lines = Math.max(lines, Ramp.smooth(edge, 0, Math.abs(y - at + wobble) - 0.006));
    }
    double turn = StrictMath.atan2(p.z() - foot.z(), p.x() - foot.x()) / (2 * Math.PI) * TILES;
    double middle = y < 0.7 ? 0.535 : 0.845;
    double s = turn - Math.floor(turn + (y < 0.7 ? 0 : 0.5)) - (y < 0.7 ? 0.5 : 0);
    double x = s * 2 * Math.PI * 0.55 / TILES;
    double h = y - middle;
    if (Math.abs(h) > 0.15) {
      return lines;
    }
    // Two squares, one on its corner, make the star; a ring of glaze is left around its heart.
    double square = Math.max(Math.abs(x), Math.abs(h));
    double corner = (Math.abs(x) + Math.abs(h)) * Math.sqrt(0.5);
    double star = Math.min(square, corner) + wobble;
    double ink =
        Ramp.smooth(edge, 0, star - 0.078) * Ramp.smooth(0, edge, Math.abs(star - 0.045) - 0.006);
    return Math.max(lines, ink);
  }
}
