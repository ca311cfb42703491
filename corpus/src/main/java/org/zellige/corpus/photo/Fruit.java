package org.zellige.corpus.photo;

import java.util.List;
import org.zellige.corpus.field.GradientNoise;
import org.zellige.corpus.field.Hash;
import org.zellige.corpus.field.Ramp;
import org.zellige.corpus.field.Vec3;

/** Apples, oranges, lemons and grapes. Lengths are in decimetres. */
record Fruit(Kind kind, int seed, Vec3 center, double size, Vec3 axis) implements Solid {
  enum Kind {
    RED_APPLE,
    GREEN_APPLE,
    ORANGE,
    LEMON,
    GRAPE
  }

  private static final Vec3 STEM = Vec3.of(0.10, 0.06, 0.03);

  @Override
  public Ball bound() {
    return new Ball(center, size * (kind == Kind.LEMON ? 1.52 : kind == Kind.GRAPE ? 1.02 : 1.12));
  }

  @Override
  public List<Ball> shade() {
    return List.of(new Ball(center, size * (kind == Kind.LEMON ? 1.06 : 0.97)));
  }

  @Override
  public double distance(Vec3 p) {
    Vec3 q = p.minus(center).times(1 / size);
    double along = q.dot(axis);
    double across = Math.sqrt(Math.max(0, q.dot(q) - along * along));
    return size
        * switch (kind) {
          case RED_APPLE, GREEN_APPLE -> Math.min(apple(along, across), stem(along, across));
          case LEMON -> lemon(along, across);
          case ORANGE, GRAPE -> q.length() - 1;
        };
  }

  /** A torus without a hole: its two dimples are those of the apple, whose foot is narrower. */
  private static double apple(double along, double across) {
    double ring = across * (1.06 - 0.16 * along) - 0.41;
    return (Math.sqrt(ring * ring + along * along * 0.94) - 0.60) * 0.85;
  }

  private static double stem(double along, double across) {
    double top = Math.max(0, Math.abs(along - 0.58) - 0.24);
    double side = Math.max(0, across - 0.02 - 0.03 * Ramp.smooth(0.5, 0.85, along));
    return Math.sqrt(top * top + side * side) - 0.012;
  }

  private static double lemon(double along, double across) {
    double end = Math.abs(along) - 1.18;
    double tip = Math.sqrt(end * end + across * across) - 0.17;
    double body = Math.sqrt(along * along * 0.62 + across * across) - 1;
    double blend = Ramp.clamp(0.5 + 0.5 * (tip - body) / 0.25);
    return (tip + (body - tip) * blend - 0.25 * blend * (1 - blend)) * 0.75;
  }

  @Override
  public double relief(Vec3 p, double footprint) {
    return switch (kind) {
      case ORANGE -> -0.0028 * pores(p, 40, footprint);
      case LEMON -> -0.0032 * pores(p, 34, footprint);
      case RED_APPLE, GREEN_APPLE ->
          0.004 * GradientNoise.at(seed, p.x() * 5, p.y() * 5, p.z() * 5);
      case GRAPE -> 0;
    };
  }

  private double pores(Vec3 p, double frequency, double footprint) {
    double wide = GradientNoise.octaves(seed, p, frequency * 0.45, footprint, 1, 0.5);
    double fine = GradientNoise.octaves(seed + 1, p, frequency, footprint, 2, 0.4);
    return Math.max(0, fine) * 0.8 + 0.5 * wide;
  }

  @Override
  public Finish finish(Vec3 p, double footprint) {
    Vec3 q = p.minus(center).times(1 / size);
    double along = q.dot(axis);
    double mottle = GradientNoise.octaves(seed + 5, q, 2.2, footprint / size, 6, 0.6);
    return switch (kind) {
      case RED_APPLE ->
          apple(
              q, along, mottle, footprint, Vec3.of(0.42, 0.018, 0.018), Vec3.of(0.62, 0.40, 0.07));
      case GREEN_APPLE ->
          apple(q, along, mottle, footprint, Vec3.of(0.27, 0.38, 0.035), Vec3.of(0.55, 0.52, 0.10));
      case ORANGE ->
          new Finish(
              Vec3.of(0.82, 0.27, 0.012)
                  .times(1 + 0.10 * mottle)
                  .mix(
                      Vec3.of(0.16, 0.20, 0.04), Ramp.smooth(0.991, 0.997, along + 0.004 * mottle)),
              0.75,
              0.30);
      case LEMON -> new Finish(Vec3.of(0.83, 0.56, 0.04).times(1 + 0.08 * mottle), 0.8, 0.26);
      case GRAPE -> {
        double bloom = Ramp.smooth(-0.5, 0.9, mottle + 0.5 * q.y());
        double hue = Hash.unit(seed, 3, 4);
        Vec3 skin =
            Vec3.of(0.055 + 0.05 * hue, 0.008, 0.03).mix(Vec3.of(0.16, 0.15, 0.24), 0.45 * bloom);
        yield new Finish(skin, 1 - 0.6 * bloom, 0.10 + 0.25 * bloom);
      }
    };
  }

  /** Skin with streaks from pole to pole and pale lenticels. */
  private Finish apple(
      Vec3 q, double along, double mottle, double footprint, Vec3 ripe, Vec3 pale) {
    double across = Math.sqrt(Math.max(1e-9, q.dot(q) - along * along));
    if (apple(along, across) > 0.012 && along > 0.3) {
      return new Finish(STEM, 0.2, 0.5);
    }
    Vec3 around = q.minus(axis.times(along)).times(1 / across);
    Vec3 streaked = around.times(6).plus(axis.times(along * 0.7));
    double streaks =
        GradientNoise.octaves(
            seed + 9, streaked, 1, footprint * 6 / size / (across + 0.1), 5, 0.75);
    double sunny = around.dot(Vec3.of(-0.5, 0.2, -0.84)) * 0.35;
    double red = Ramp.smooth(-0.75, 0.35, 0.65 * streaks + 0.45 * mottle + sunny + 0.25);
    Vec3 skin = pale.mix(ripe, red);
    double spots = GradientNoise.octaves(seed + 12, q, 17, footprint / size, 2, 0.5);
    skin = skin.mix(Vec3.of(0.72, 0.62, 0.35), 0.35 * Ramp.smooth(0.62, 0.95, spots));
    double pit = Ramp.smooth(0.30, 0.05, across) * Ramp.smooth(0, 0.3, along);
    return new Finish(skin.mix(Vec3.of(0.25, 0.21, 0.05), 0.8 * pit), 0.9, 0.14);
  }
}
