package org.zellige.corpus.field;

/** Steps and ramps that shape fields. */
public final class Ramp {
  private Ramp() {}

  /** 0 up to {@code from}, 1 from {@code to} on, a cubic S between; falls when from > to. */
  public static double smooth(double from, double to, double x) {
    double t = clamp((x - from) / (to - from));
    return t * t * (3 - 2 * t);
  }

  /** The number limited to [0, 1]. */
  public static double clamp(double x) {
    return x < 0 ? 0 : x > 1 ? 1 : x;
  }

  /** A bell of height 1 and half-width {@code width} that needs no transcendental function. */
  public static double bell(double x, double width) {
    double t = x / width;
    double q = 1 / (1 + t * t);
    return q * q;
  }

  /** From a (t = 0) to b (t = 1). */
  public static double mix(double a, double b, double t) {
    return a + (b - a) * t;
  }
}
