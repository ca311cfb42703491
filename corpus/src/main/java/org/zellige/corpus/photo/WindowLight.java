package org.zellige.corpus.photo;

import java.util.ArrayList;
import java.util.List;
import org.zellige.corpus.field.Ramp;
import org.zellige.corpus.field.Vec3;

/**
 * The light in the room: a window on the left, and what walls and table send back. Balls stand in
 * for the solids, so that shadows are soft without the noise of many shadow rays.
 */
final class WindowLight {
  /** Owner of the places that belong to no solid. */
  static final int TABLE = -1;

  private static final Vec3 CENTER = Vec3.of(-4.6, 3.9, -2.6);
  private static final Vec3 INWARD = Vec3.of(0.75, -0.50, 0.43).unit();
  private static final Vec3 ALONG = Vec3.of(-0.50, 0, 0.865).unit();
  private static final Vec3 UPRIGHT =
      Vec3.of(
          INWARD.y() * ALONG.z(),
          INWARD.z() * ALONG.x() - INWARD.x() * ALONG.z(),
          -INWARD.y() * ALONG.x());
  private static final double HALF_WIDTH = 1.15;
  private static final double HALF_HEIGHT = 1.5;

  /** Radius of the disc that stands for the window when it casts shadows. */
  private static final double RADIUS = 0.95;

  private static final Vec3 DAYLIGHT = Vec3.of(1.55, 1.45, 1.30);
  private static final Vec3 PANE = Vec3.of(15, 15.5, 16);
  private static final Vec3 CEILING = Vec3.of(0.125, 0.13, 0.14);
  private static final Vec3 FLOOR = Vec3.of(0.085, 0.055, 0.034);

  private record Occluder(int owner, Vec3 center, double radius, Vec3 tint) {}

  private final List<Occluder> occluders = new ArrayList<>();

  WindowLight(List<Solid> solids) {
    for (int owner = 0; owner < solids.size(); owner++) {
      Solid solid = solids.get(owner);
      for (Solid.Ball ball : solid.shade()) {
        Vec3 side = ball.center().plus(Vec3.of(-0.6, 0.6, -0.5).times(ball.radius()));
        Vec3 tint = solid.finish(side, ball.radius()).albedo();
        occluders.add(new Occluder(owner, ball.center(), ball.radius(), tint));
      }
    }
  }

  /**
   * Light that falls on a place with the given normal.
   *
   * @param owner number of the solid the place belongs to, which casts no shadow on itself, or
   *     {@link #TABLE}
   */
  Vec3 falling(Vec3 p, Vec3 normal, int owner) {
    Vec3 to = CENTER.minus(p);
    double far = to.length();
    Vec3 towards = to.times(1 / far);
    double size = RADIUS / far;
    double direct = Ramp.clamp((normal.dot(towards) + 0.12) / 1.12) * 24 / (far * far);
    double open = 1;
    Vec3 bounce = Vec3.ZERO;
    for (Occluder ball : occluders) {
      if (ball.owner == owner) {
        continue;
      }
      Vec3 d = ball.center.minus(p);
      double square = Math.max(ball.radius * ball.radius, d.dot(d));
      double depth = d.dot(towards);
      double reach = ball.radius + size * depth * 1.3;
      boolean shades = direct > 0 && depth > 0 && square - depth * depth < reach * reach;
      if (!shades && square * 0.004 > ball.radius * ball.radius) {
        continue;
      }
      double distance = Math.sqrt(square);
      double apparent = ball.radius / distance;
      double along = depth / distance;
      if (shades) {
        double apart = Math.sqrt(Math.max(0, 1 - along * along));
        double overlap = Ramp.smooth(apparent + size, Math.abs(apparent - size), apart);
        direct *= 1 - overlap * Math.min(1, apparent * apparent / (size * size));
      }
      double facing = normal.dot(d) / distance;
      double seen = Math.max(0, 0.75 * facing + 0.25) * apparent * apparent;
      open *= 1 - 0.92 * seen;
      bounce = bounce.plus(ball.tint.times(0.20 * seen * (1 - seen)));
    }
    double up = 0.5 + 0.5 * normal.y();
    // The table darkens what is close above it and looks down on it.
    double near = 1 - 0.55 * (1 - up) * Ramp.smooth(0.5, 0, p.y());
    Vec3 ambient = FLOOR.mix(CEILING, up).times(1.5 * open * near);
    double left = Ramp.clamp(0.5 - 0.5 * normal.x());
    return DAYLIGHT.times(direct).plus(ambient.times(0.75 + 0.5 * left)).plus(bounce);
  }

  /** What a gloss shows in the given direction; a rough one blurs the edges of the window. */
  Vec3 reflected(Vec3 p, Vec3 direction, double roughness, int owner) {
    Vec3 room = FLOOR.times(1.2).mix(CEILING.times(1.5), Ramp.smooth(-0.3, 0.6, direction.y()));
    double hidden = 0;
    for (Occluder ball : occluders) {
      if (ball.owner != owner) {
        Vec3 d = ball.center.minus(p);
        double distance = d.length();
        double apart = d.minus(direction.times(d.dot(direction))).length();
        if (d.dot(direction) > 0) {
          double blur = roughness * distance + 0.02;
          double cover = Ramp.smooth(ball.radius + blur, ball.radius - blur, apart);
          room = room.mix(ball.tint.times(0.45), cover);
          hidden = Math.max(hidden, cover);
        }
      }
    }
    double approach = -direction.dot(INWARD);
    if (approach <= 0.05) {
      return room;
    }
    Vec3 at = p.plus(direction.times(CENTER.minus(p).dot(INWARD) / direction.dot(INWARD)));
    double x = Math.abs(at.minus(CENTER).dot(ALONG));
    double y = Math.abs(at.minus(CENTER).dot(UPRIGHT));
    double blur = 0.06 + 4.5 * roughness;
    double pane =
        Ramp.smooth(HALF_WIDTH + blur, HALF_WIDTH - blur, x)
            * Ramp.smooth(HALF_HEIGHT + blur, HALF_HEIGHT - blur, y);
    double bars =
        Math.max(
            Ramp.smooth(0.07 + blur, 0.07 - blur, x), Ramp.smooth(0.06 + blur, 0.06 - blur, y));
    double spread = 1 / (1 + 14 * roughness * roughness);
    return room.plus(PANE.times(pane * (1 - 0.9 * bars * spread) * spread * (1 - hidden)));
  }
}
