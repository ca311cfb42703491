package org.zellige.color;

/**
 * Inks for images that do not say which they mean: offset printing on coated paper by ISO 12647-2,
 * as FOGRA39L characterises it. Paper is the screen's white and the overprint of all four solids
 * its black.
 *
 * <p>The model is Yule and Nielsen's modification of Neugebauer's: the sixteen overprints of solid
 * inks share the paper as random dots do (Demichel), and what mixes is not their light but its root
 * of order n, because light spreads in the paper. With n = 2 and the dot gains below it is within
 * 1.9 ΔE*ab on average (6.1 at most) of the 1617 measured colours.
 */
public final class OffsetInks implements InkModel {
  /**
   * CIELAB (D50) of the sixteen overprints: cyan counts 1, magenta 2, yellow 4, black 8. Source:
   * characterisation data FOGRA39L, December 2006 (fogra.org): offset, paper type 1 or 2, white
   * backing.
   */
  private static final double[][] OVERPRINTS = {
    {95, 0, -2}, // paper
    {55, -37, -50},
    {48, 74, -3},
    {24, 22, -46},
    {89, -5, 93},
    {50, -65, 27},
    {47, 68, 48},
    {23, 0, 0},
    {16, 0, 0}, // black
    {10.41, -8.20, -10.25},
    {10.42, 13.93, 1.35},
    {7.88, 5.79, -5.94},
    {15.71, -3.08, 11.68},
    {11.32, -12.88, 3.56},
    {11.33, 8.61, 7.28},
    {8.71, -0.07, 2.06}
  };

  /**
   * Dot gain of cyan, magenta, yellow, black: an area a prints as a + a(1 − a)(g + h(2a − 1)).
   * Pairs g, h, without unit, fitted to FOGRA39L by least squares of ΔE*ab with n = 2.
   */
  private static final double[] DOT_GAIN = {0.17, 0.10, 0.10, 0.30, 0, 0.24, -0.01, 0.01};

  /** Square roots of the overprints' X, Y, Z relative to paper and black; three to an overprint. */
  private static final double[] ROOTS = roots();

  @Override
  public void toRgb(double[] inks, double[] rgb) {
    double x = 0;
    double y = 0;
    double z = 0;
    double c = printed(inks[0], 0);
    double m = printed(inks[1], 1);
    double ye = printed(inks[2], 2);
    double k = printed(inks[3], 3);
    for (int i = 0; i < 16; i++) {
      double share =
          ((i & 1) != 0 ? c : 1 - c)
              * ((i & 2) != 0 ? m : 1 - m)
              * ((i & 4) != 0 ? ye : 1 - ye)
              * ((i & 8) != 0 ? k : 1 - k);
      x += share * ROOTS[3 * i];
      y += share * ROOTS[3 * i + 1];
      z += share * ROOTS[3 * i + 2];
    }
    rgb[0] = x * x;
    rgb[1] = y * y;
    rgb[2] = z * z;
    ScreenColor.fromXyz(rgb);
  }

  private static double printed(double area, int ink) {
    double gain = DOT_GAIN[2 * ink] + DOT_GAIN[2 * ink + 1] * (2 * area - 1);
    return area + area * (1 - area) * gain;
  }

  private static double[] roots() {
    double[] paper = xyz(OVERPRINTS[0]);
    double[] white = {ScreenColor.WHITE_X, 1, ScreenColor.WHITE_Z};
    double black = xyz(OVERPRINTS[15])[1] / paper[1];
    double[] roots = new double[48];
    for (int i = 0; i < 16; i++) {
      double[] xyz = xyz(OVERPRINTS[i]);
      for (int j = 0; j < 3; j++) {
        double relative = Math.max(0, xyz[j] / paper[j] - black) / (1 - black);
        roots[3 * i + j] = Math.sqrt(relative * white[j]);
      }
    }
    return roots;
  }

  private static double[] xyz(double[] lab) {
    double[] color = lab.clone();
    ScreenColor.labToXyz(color);
    return color;
  }
}
