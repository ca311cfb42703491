package org.zellige.corpus.photo;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.zellige.corpus.field.GradientNoise;
import org.zellige.corpus.field.Ramp;
import org.zellige.corpus.field.Vec3;

/**
 * Fruit and a painted vase on a wooden table, lit by a window on the left. Lengths are in
 * decimetres; the table is the plane y = 0, z runs away from the camera.
 */
public final class StillLife {
  private static final Film FILM = new Film(12, 1.25, 0.6, 1.2);
  private static final Vec3 EYE = Vec3.of(0.1, 1.55, -4.6);
  private static final Vec3 FORWARD = Vec3.of(0.10, 0.66, 0).minus(EYE).unit();
  private static final Vec3 RIGHT = Vec3.of(FORWARD.z(), 0, -FORWARD.x()).unit();
  private static final Vec3 UPWARD =
      Vec3.of(
          FORWARD.y() * RIGHT.z(),
          FORWARD.z() * RIGHT.x() - FORWARD.x() * RIGHT.z(),
          -FORWARD.y() * RIGHT.x());

  /** Tangent of half the vertical field of view. */
  private static final double LENS = 0.285;

  private static final double WALL = 2.4;
  private static final double NEAREST = 1e-3;

  private final List<Solid> solids = arrange();
  private final List<Solid.Ball> bounds = solids.stream().map(Solid::bound).toList();
  private final WindowLight window = new WindowLight(solids);

  private StillLife() {}

  /** Draws the scene; any size from 1 × 1 up. */
  public static BufferedImage render(int width, int height) {
    StillLife scene = new StillLife();
    return new Camera(width, height, scene::at, FILM).shoot();
  }

  private static List<Solid> arrange() {
    List<Solid> solids = new ArrayList<>();
    solids.add(new Vase(Vec3.of(-0.72, 0, 0.62)));
    Vec3 tilt = Vec3.of(0.25, 0.93, -0.28).unit();
    solids.add(new Fruit(Fruit.Kind.RED_APPLE, 500, Vec3.of(0.18, 0.335, 0.02), 0.37, tilt));
    Vec3 lean = Vec3.of(-0.34, 0.90, -0.25).unit();
    solids.add(new Fruit(Fruit.Kind.GREEN_APPLE, 520, Vec3.of(0.92, 0.33, 0.46), 0.36, lean));
    Vec3 up = Vec3.of(-0.5, 0.75, -0.42).unit();
    solids.add(new Fruit(Fruit.Kind.ORANGE, 540, Vec3.of(0.86, 0.36, -0.42), 0.36, up));
    solids.add(new Fruit(Fruit.Kind.ORANGE, 550, Vec3.of(1.62, 0.345, 0.10), 0.345, Vec3.UP));
    Vec3 lying = Vec3.of(0.97, 0.05, -0.22).unit();
    solids.add(new Fruit(Fruit.Kind.LEMON, 560, Vec3.of(0.16, 0.235, -0.86), 0.24, lying));
    addGrapes(solids);
    return List.copyOf(solids);
  }

  /** A bunch of grapes: balls in layers, jostled a little. */
  private static void addGrapes(List<Solid> solids) {
    double[][] layers = {{0.115, 5, 4}, {0.285, 4, 3}, {0.44, 2, 2}};
    for (double[] layer : layers) {
      for (int i = 0; i < (int) layer[1]; i++) {
        for (int j = 0; j < (int) layer[2]; j++) {
          int seed = 600 + solids.size() * 7;
          double dx = 0.05 * GradientNoise.at(600, i * 1.7 + 0.4, j * 1.3 + layer[0]);
          double dy = 0.03 * GradientNoise.at(601, i * 1.7 + 0.4, j * 1.3 + layer[0]);
          double x = -1.05 + (i - (layer[1] - 1) / 2) * 0.215 + (j & 1) * 0.09 + dx;
          double z = -0.50 + (j - (layer[2] - 1) / 2) * 0.195 + 0.25 * dx;
          Vec3 center = Vec3.of(x + 0.1 * (z + 0.5), layer[0] + Math.abs(dy), z);
          solids.add(new Fruit(Fruit.Kind.GRAPE, seed, center, 0.113 + 0.2 * dy, Vec3.UP));
        }
      }
    }
  }

  private Vec3 at(double u, double v, double pixel) {
    Vec3 ray = FORWARD.plus(RIGHT.times(u * LENS)).plus(UPWARD.times(v * LENS)).unit();
    double corner = u * u / 2.25 + v * v;
    return look(EYE, ray, pixel * LENS, true).times(1 - 0.10 * corner);
  }

  /** Light from the direction of a ray; {@code spread} is the growth of its width per length. */
  private Vec3 look(Vec3 from, Vec3 ray, double spread, boolean mirrors) {
    double reach = ray.z() > 0 ? (WALL - from.z()) / ray.z() : 1e3;
    boolean onTable = ray.y() < 0 && -from.y() / ray.y() < reach;
    if (onTable) {
      reach = -from.y() / ray.y();
    }
    int hit = WindowLight.TABLE;
    for (int i = 0; i < solids.size(); i++) {
      double t = trace(solids.get(i), bounds.get(i), from, ray, reach);
      if (t < reach) {
        reach = t;
        hit = i;
      }
    }
    Vec3 p = from.plus(ray.times(reach));
    double footprint = spread * (reach + (mirrors ? 0 : 5));
    if (hit >= 0) {
      return lit(hit, p, ray, footprint);
    }
    return onTable ? table(p, ray, spread, footprint, mirrors) : wall(p, footprint);
  }

  /** Distance along the ray to the solid, or {@code reach} when it misses. */
  private static double trace(Solid solid, Solid.Ball bound, Vec3 from, Vec3 ray, double reach) {
    Vec3 to = bound.center().minus(from);
    double radius = bound.radius();
    double closest = to.dot(ray);
    double half = radius * radius - to.dot(to) + closest * closest;
    if (half <= 0 || closest + radius <= 0) {
      return reach;
    }
    double width = Math.sqrt(half);
    double end = Math.min(reach, closest + width);
    double t = Math.max(NEAREST, closest - width);
    for (int i = 0; i < 80 && t < end; i++) {
      double d = solid.distance(from.plus(ray.times(t)));
      if (d < 4e-4) {
        return t;
      }
      t += d;
    }
    return reach;
  }

  private Vec3 lit(int hit, Vec3 p, Vec3 ray, double footprint) {
    Solid solid = solids.get(hit);
    Vec3 normal = normal(solid, p, footprint);
    Solid.Finish finish = solid.finish(p, footprint);
    Vec3 diffuse = finish.albedo().times(window.falling(p, normal, hit));
    double facing = Ramp.clamp(-normal.dot(ray));
    double grazing = (1 - facing) * (1 - facing);
    double fresnel = finish.gloss() * (0.04 + 0.6 * grazing * grazing * (1 - facing));
    Vec3 mirror = ray.mirror(normal);
    Vec3 room = window.reflected(p, mirror, finish.roughness(), hit);
    return diffuse.plus(room.times(fresnel));
  }

  private static Vec3 normal(Solid solid, Vec3 p, double footprint) {
    double e = Math.max(2e-3, footprint);
    double here = solid.distance(p) + solid.relief(p, footprint);
    return Vec3.of(
            height(solid, p.plus(Vec3.of(e, 0, 0)), footprint) - here,
            height(solid, p.plus(Vec3.of(0, e, 0)), footprint) - here,
            height(solid, p.plus(Vec3.of(0, 0, e)), footprint) - here)
        .unit();
  }

  private static double height(Solid solid, Vec3 p, double footprint) {
    return solid.distance(p) + solid.relief(p, footprint);
  }

  private Vec3 table(Vec3 p, Vec3 ray, double spread, double footprint, boolean mirrors) {
    double slant = footprint / Math.max(0.15, -ray.y());
    Wood wood = Wood.at(p.x(), p.z(), footprint, slant);
    Vec3 normal = Vec3.of(wood.slopeX(), 1, wood.slopeZ()).unit();
    Vec3 light = wood.albedo().times(window.falling(p, normal, WindowLight.TABLE));
    double grazing = 1 + ray.y();
    double fresnel = 0.03 + 0.40 * grazing * grazing * grazing * grazing * grazing;
    Vec3 mirror = ray.mirror(normal);
    Vec3 seen =
        mirrors && mirror.y() > 0
            ? look(p.plus(Vec3.of(0, NEAREST, 0)), mirror, spread * 6, false)
            : Vec3.ZERO;
    return light.plus(seen.times(fresnel * wood.polish()));
  }

  /** Plaster with a soft play of light; out of focus, so without fine detail. */
  private static Vec3 wall(Vec3 p, double footprint) {
    double cloud = GradientNoise.octaves(300, p.x() * 0.9, p.y() * 0.9, footprint, 5, 0.55);
    double grain = GradientNoise.octaves(310, p.x() * 14, p.y() * 14, footprint * 14, 4, 0.7);
    double glow = Ramp.bell(p.x() - 1.0, 2.6) * Ramp.bell(p.y() - 1.1, 2.4);
    Vec3 paint = Vec3.of(0.17, 0.175, 0.16).mix(Vec3.of(0.25, 0.235, 0.20), 0.5 + 0.5 * cloud);
    return paint.times((0.12 + 0.75 * glow) * (1 + 0.16 * cloud + 0.045 * grain));
  }
}
