package org.zellige.benchmarks.study;

import org.apache.commons.math3.analysis.interpolation.UnivariateInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.apache.commons.math3.exception.DimensionMismatchException;
import org.apache.commons.math3.exception.NumberIsTooSmallException;
import org.apache.commons.math3.util.MathArrays;

/**
 * Piecewise cubic Hermite interpolation that keeps the shape: between two points the curve never
 * leaves their ordinates (F. N. Fritsch and J. Butland, "A method for constructing local monotone
 * piecewise cubic interpolants", 1984). What MATLAB and SciPy call PCHIP.
 */
final class PchipInterpolator implements UnivariateInterpolator {
  /**
   * @param x strictly rising, at least two
   * @param y as many
   */
  @Override
  public PolynomialSplineFunction interpolate(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new DimensionMismatchException(y.length, x.length);
    }
    if (x.length < 2) {
      throw new NumberIsTooSmallException(x.length, 2, true);
    }
    MathArrays.checkOrder(x);
    int pieces = x.length - 1;
    double[] width = new double[pieces];
    double[] secant = new double[pieces];
    for (int i = 0; i < pieces; i++) {
      width[i] = x[i + 1] - x[i];
      secant[i] = (y[i + 1] - y[i]) / width[i];
    }
    double[] slope = slopes(width, secant);
    PolynomialFunction[] cubics = new PolynomialFunction[pieces];
    for (int i = 0; i < pieces; i++) {
      double bend = (slope[i] + slope[i + 1] - 2 * secant[i]) / width[i];
      cubics[i] =
          new PolynomialFunction(
              new double[] {
                y[i], slope[i], (secant[i] - slope[i]) / width[i] - bend, bend / width[i]
              });
    }
    return new PolynomialSplineFunction(x, cubics);
  }

  private static double[] slopes(double[] width, double[] secant) {
    int last = width.length;
    double[] slope = new double[last + 1];
    if (last == 1) {
      slope[0] = secant[0];
      slope[1] = secant[0];
      return slope;
    }
    slope[0] = endSlope(width[0], width[1], secant[0], secant[1]);
    for (int i = 1; i < last; i++) {
      slope[i] = innerSlope(width[i - 1], width[i], secant[i - 1], secant[i]);
    }
    slope[last] = endSlope(width[last - 1], width[last - 2], secant[last - 1], secant[last - 2]);
    return slope;
  }

  /** The weighted harmonic mean of the secants; zero at a turning point. */
  private static double innerSlope(
      double widthBefore, double widthAfter, double before, double after) {
    if (before * after <= 0) {
      return 0;
    }
    double weightBefore = 2 * widthAfter + widthBefore;
    double weightAfter = widthAfter + 2 * widthBefore;
    return (weightBefore + weightAfter) / (weightBefore / before + weightAfter / after);
  }

  /** The slope at the end of the parabola through three points, bounded so as to keep the shape. */
  private static double endSlope(double width, double nextWidth, double secant, double next) {
    double slope = ((2 * width + nextWidth) * secant - width * next) / (width + nextWidth);
    if (slope * secant <= 0) {
      return 0;
    }
    boolean turns = secant * next <= 0;
    return turns && Math.abs(slope) > 3 * Math.abs(secant) ? 3 * secant : slope;
  }
}
