package org.zellige.corpus.field;

/** Three numbers: a place, a direction or the linear light of red, green and blue. */
public record Vec3(double x, double y, double z) {
  public static final Vec3 ZERO = new Vec3(0, 0, 0);
  public static final Vec3 UP = new Vec3(0, 1, 0);

  /** The vector (x, y, z). */
  public static Vec3 of(double x, double y, double z) {
    return new Vec3(x, y, z);
  }

  /** The same number thrice. */
  public static Vec3 gray(double level) {
    return new Vec3(level, level, level);
  }

  public Vec3 plus(Vec3 o) {
    return new Vec3(x + o.x, y + o.y, z + o.z);
  }

  public Vec3 minus(Vec3 o) {
    return new Vec3(x - o.x, y - o.y, z - o.z);
  }

  public Vec3 times(double k) {
    return new Vec3(x * k, y * k, z * k);
  }

  /** Element by element, as a surface filters light. */
  public Vec3 times(Vec3 o) {
    return new Vec3(x * o.x, y * o.y, z * o.z);
  }

  public double dot(Vec3 o) {
    return x * o.x + y * o.y + z * o.z;
  }

  public double length() {
    return Math.sqrt(dot(this));
  }

  /** The direction of this vector; the zero vector has none and gives NaN. */
  public Vec3 unit() {
    return times(1 / length());
  }

  /** This at t = 0, the other at t = 1. */
  public Vec3 mix(Vec3 o, double t) {
    return new Vec3(x + (o.x - x) * t, y + (o.y - y) * t, z + (o.z - z) * t);
  }

  /** This direction mirrored at a surface with the given unit normal. */
  public Vec3 mirror(Vec3 normal) {
    return minus(normal.times(2 * dot(normal)));
  }
}
