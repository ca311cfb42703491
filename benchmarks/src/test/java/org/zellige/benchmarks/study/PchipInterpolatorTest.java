package org.zellige.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.junit.jupiter.api.Test;

class PchipInterpolatorTest {
  private static final double[] X = {0, 1, 2.5, 4, 7, 8};
  private static final double[] Y = {0, 1, 1.5, 5, 5.5, 4};

  /** The expected values are those of scipy.interpolate.PchipInterpolator, SciPy 1.17.1. */
  @Test
  void agreesWithScipy() {
    PolynomialSplineFunction curve = new PchipInterpolator().interpolate(X, Y);
    double[] at = {0.5, 1.7, 3, 6, 7.5};
    double[] expected = {
      0.5936781609195403,
      1.2263959131545337,
      2.498785670916819,
      5.446873102610808,
      4.989583333333334
    };
    for (int i = 0; i < at.length; i++) {
      assertThat(curve.value(at[i])).isCloseTo(expected[i], within(1e-12));
    }
    double[] slopes = {
      1.2666666666666666,
      0.5172413793103449,
      0.5833333333333333,
      0.3442622950819672,
      0,
      -1.916666666666666
    };
    for (int i = 0; i < X.length; i++) {
      assertThat(curve.derivative().value(X[i])).isCloseTo(slopes[i], within(1e-12));
    }
  }

  @Test
  void stepStaysAStep() {
    PolynomialSplineFunction curve =
        new PchipInterpolator().interpolate(new double[] {0, 1, 2, 3}, new double[] {0, 0, 1, 1});
    for (double x = 0; x < 3; x += 0.01) {
      assertThat(curve.value(x)).isBetween(0.0, 1.0);
      assertThat(curve.value(x + 0.01 > 3 ? 3 : x + 0.01)).isGreaterThanOrEqualTo(curve.value(x));
    }
  }

  @Test
  void twoPointsGiveALine() {
    PolynomialSplineFunction curve =
        new PchipInterpolator().interpolate(new double[] {1, 3}, new double[] {2, 8});
    assertThat(curve.value(2)).isEqualTo(5);
  }

  @Test
  void refusesWhatIsNoFunction() {
    PchipInterpolator pchip = new PchipInterpolator();
    assertThatThrownBy(() -> pchip.interpolate(new double[] {1, 1}, new double[] {2, 8}))
        .isInstanceOf(MathIllegalArgumentException.class);
    assertThatThrownBy(() -> pchip.interpolate(new double[] {1}, new double[] {2}))
        .isInstanceOf(MathIllegalArgumentException.class);
    assertThatThrownBy(() -> pchip.interpolate(new double[] {1, 2}, new double[] {2}))
        .isInstanceOf(MathIllegalArgumentException.class);
  }
}
