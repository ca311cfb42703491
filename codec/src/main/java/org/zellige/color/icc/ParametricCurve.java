package org.zellige.color.icc;

/**
 * The function (ax + b)^gamma + e from x = d on, and cx + f below it (ICC.1:2010, 10.16, type 4, of
 * which the others are special cases).
 */
record ParametricCurve(double gamma, double a, double b, double c, double d, double e, double f)
    implements Curve {
  /** The curve x^gamma. */
  static ParametricCurve power(double gamma) {
    return new ParametricCurve(gamma, 1, 0, 0, 0, 0, 0);
  }

  @Override
  public double at(double x) {
    double input = Curve.clip(x);
    double y = input >= d ? StrictMath.pow(a * input + b, gamma) + e : c * input + f;
    return Curve.clip(y);
  }
}
