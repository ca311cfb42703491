package org.zellige.color;

/** From CIE XYZ, as a profile connection space has it, to sRGB (IEC 61966-2-1). */
public final class ScreenColor {
  /** The white of profile connection spaces: D50 as in ICC.1:2010, 7.2.16. */
  public static final double WHITE_X = 0.9642;

  /** See {@link #WHITE_X}. */
  public static final double WHITE_Z = 0.8249;

  // XYZ of D50 to linear sRGB: the inverse of the primaries and white point of IEC 61966-2-1,
  // adapted from D65 to D50 by the Bradford matrix (ICC.1:2010, annex E).
  private static final double[] TO_LINEAR = {
    3.1341864, -1.6172090, -0.4906941,
    -0.9787485, 1.9161301, 0.0334334,
    0.0719639, -0.2289939, 1.4057537
  };

  private ScreenColor() {}

  /**
   * Converts one colour in place.
   *
   * @param color X, Y, Z relative to a white of {@link #WHITE_X}, 1, {@link #WHITE_Z}; becomes red,
   *     green, blue with the transfer function, 0…1, beyond that where out of gamut
   */
  public static void fromXyz(double[] color) {
    double x = color[0];
    double y = color[1];
    double z = color[2];
    for (int i = 0; i < 3; i++) {
      color[i] = encode(TO_LINEAR[3 * i] * x + TO_LINEAR[3 * i + 1] * y + TO_LINEAR[3 * i + 2] * z);
    }
  }

  /**
   * Converts CIELAB to XYZ in place.
   *
   * @param color L* 0…100, a*, b*; becomes X, Y, Z as {@link #fromXyz} takes them
   */
  public static void labToXyz(double[] color) {
    double fy = (color[0] + 16) / 116;
    double fx = fy + color[1] / 500;
    double fz = fy - color[2] / 200;
    color[0] = WHITE_X * cubed(fx);
    color[1] = cubed(fy);
    color[2] = WHITE_Z * cubed(fz);
  }

  /** The inverse of CIELAB's f: a cube, and a straight line below 6/29 (CIE 15). */
  private static double cubed(double f) {
    return f > 6.0 / 29 ? f * f * f : 108.0 / 841 * (f - 4.0 / 29);
  }

  /** The transfer function of sRGB, continued to negative light as an odd function. */
  private static double encode(double light) {
    double size = Math.abs(light);
    double code = size <= 0.0031308 ? 12.92 * size : 1.055 * root(size) - 0.055;
    return light < 0 ? -code : code;
  }

  /** The 2.4th root, from parts that are the same on every machine and quicker than a power. */
  private static double root(double x) {
    return Math.sqrt(Math.sqrt(x) * StrictMath.cbrt(x)); // (1/2 + 1/3) / 2 = 1 / 2.4
  }
}
