package org.zellige.benchmarks.tuner;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.analysis.interpolation.LinearInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.zellige.benchmarks.study.Metric;
import org.zellige.benchmarks.study.Point;

/**
 * What each of some qualities counts in the mean of an image: half of it by the part of the
 * metric's range of scores that is nearest to it, as in a BD-rate, and half the same for all, since
 * the range of Butteraugli's scores lies mostly at low qualities.
 */
final class QualityWeights {
  private final Metric metric;
  private final PolynomialSplineFunction goodness;

  /**
   * @param points of one image, by rising quality
   */
  QualityWeights(List<Point> points, Metric metric) {
    this.metric = metric;
    this.goodness =
        new LinearInterpolator()
            .interpolate(
                points.stream().mapToDouble(Point::quality).toArray(),
                points.stream()
                    .mapToDouble(point -> metric.goodness(point.score(metric)))
                    .toArray());
  }

  /**
   * The weights, of sum 1.
   *
   * @param qualities rising
   */
  double[] of(double[] qualities) {
    int count = qualities.length;
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      double from = i == 0 ? Double.NEGATIVE_INFINITY : (qualities[i - 1] + qualities[i]) / 2;
      double to = i == count - 1 ? Double.POSITIVE_INFINITY : (qualities[i] + qualities[i + 1]) / 2;
      weights[i] = Math.max(0, inRange(to) - inRange(from));
    }
    double sum = Arrays.stream(weights).sum();
    for (int i = 0; i < count; i++) {
      double share = sum > 0 ? weights[i] / sum : 1.0 / count;
      weights[i] = (share + 1.0 / count) / 2;
    }
    return weights;
  }

  /** The goodness at a quality, or the nearest that the range and the points have. */
  private double inRange(double quality) {
    double[] knots = goodness.getKnots();
    double q = Math.max(knots[0], Math.min(knots[knots.length - 1], quality));
    double low = metric.goodness(metric.range().low());
    double high = metric.goodness(metric.range().high());
    return Math.max(Math.min(low, high), Math.min(Math.max(low, high), goodness.value(q)));
  }
}
