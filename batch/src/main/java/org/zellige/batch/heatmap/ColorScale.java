package org.zellige.batch.heatmap;

/**
 * 256 colours from dark violet over teal to light yellow, whose lightness rises in equal steps: who
 * sees no hues, or prints in gray, still sees the order.
 *
 * <p>They are computed in Oklab (B. Ottosson, "A perceptual color space for image processing",
 * 2020). Lightness and hue are linear; where sRGB has no such colour, chroma gives way.
 */
public final class ColorScale {
  /** Number of colours. */
  public static final int COLORS = 256;

  // Chosen by eye. Lightness of Oklab, 0…1: neither end is lost on black or on white.
  private static final double DARKEST = 0.22;
  private static final double LIGHTEST = 0.95;
  // Degrees of Oklab's hue: violet, and yellow after going through blue and green.
  private static final double FIRST_HUE = 305;
  private static final double LAST_HUE = 105;

  /** Of Oklab; about the largest that most hues of middling lightness have in sRGB. */
  private static final double CHROMA = 0.14;

  private static final double CHROMA_STEP = 0.002;

  private final int[] colors = new int[COLORS];

  /** Computes the colours. */
  public ColorScale() {
    for (int i = 0; i < COLORS; i++) {
      double part = i / (COLORS - 1.0);
      double lightness = DARKEST + (LIGHTEST - DARKEST) * part;
      double hue = StrictMath.toRadians(FIRST_HUE + (LAST_HUE - FIRST_HUE) * part);
      colors[i] = color(lightness, hue);
    }
  }

  /**
   * The colour of a value.
   *
   * @param part 0…1 of the scale; what is beyond gets the colour of the nearer end
   * @return 0xRRGGBB
   */
  public int at(double part) {
    return colors[(int) Math.round(Math.max(0, Math.min(1, part)) * (COLORS - 1))];
  }

  private static int color(double lightness, double hue) {
    double chroma = CHROMA;
    double[] light = light(lightness, chroma, hue);
    while (chroma > 0 && !isDisplayable(light)) {
      chroma = Math.max(0, chroma - CHROMA_STEP);
      light = light(lightness, chroma, hue);
    }
    return encoded(light[0]) << 16 | encoded(light[1]) << 8 | encoded(light[2]);
  }

  private static boolean isDisplayable(double[] light) {
    boolean inside = true;
    for (double channel : light) {
      inside &= channel >= 0 && channel <= 1;
    }
    return inside;
  }

  /** Oklab to linear sRGB, with the matrices that its author published. */
  private static double[] light(double lightness, double chroma, double hue) {
    double a = chroma * StrictMath.cos(hue);
    double b = chroma * StrictMath.sin(hue);
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return new double[] {
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    };
  }

  private static double cube(double x) {
    return x * x * x;
  }

  /** The curve of sRGB (IEC 61966-2-1), to 0…255. */
  private static int encoded(double light) {
    double value =
        light <= 0.0031308 ? 12.92 * light : 1.055 * StrictMath.pow(light, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * Math.max(0, Math.min(1, value)));
  }
}
