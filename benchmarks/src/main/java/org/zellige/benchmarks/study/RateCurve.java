package org.zellige.benchmarks.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;

/**
 * The natural logarithm of an image's bytes as a function of its {@linkplain Metric#goodness
 * goodness}, through the points of one encoder.
 */
public final class RateCurve {
  private final PolynomialSplineFunction logBytes;

  private RateCurve(PolynomialSplineFunction logBytes) {
    this.logBytes = logBytes;
  }

  /**
   * The curve through the points, less those that are no better than one of fewer bytes (nobody
   * would choose them, and the curve must be a function of the score).
   *
   * @param points of one encoder and image, in any order
   * @return none if fewer than two points remain
   */
  public static Optional<RateCurve> of(List<Point> points, Metric metric) {
    List<Point> useful = new ArrayList<>();
    Comparator<Point> bySize = Comparator.comparingLong(Point::bytes);
    points.stream()
        .filter(point -> point.has(metric))
        .sorted(bySize.thenComparing(point -> -metric.goodness(point.score(metric))))
        .forEach(point -> {
          if (useful.isEmpty()
              || metric.goodness(point.score(metric))
                  > metric.goodness(useful.getLast().score(metric))) {
            useful.add(point);
          }
        });
    if (useful.size() < 2) {
      return Optional.empty();
    }
    double[] goodness =
        useful.stream().mapToDouble(point -> metric.goodness(point.score(metric))).toArray();
    double[] logBytes = useful.stream().mapToDouble(point -> Math.log(point.bytes())).toArray();
    return Optional.of(new RateCurve(new PchipInterpolator().interpolate(goodness, logBytes)));
  }

  /**
   * By how much more bytes this curve needs than another at equal score (Bjøntegaard): the mean of
   * the difference of logarithms over all scores that both curves and the range have, as a ratio.
   *
   * @param range in scores
   * @return in per cent, −50 for half the bytes; none if the curves do not overlap there
   */
  OptionalDouble bdRate(RateCurve anchor, Metric metric, ScoreRange range) {
    double low = Math.min(metric.goodness(range.low()), metric.goodness(range.high()));
    double high = Math.max(metric.goodness(range.low()), metric.goodness(range.high()));
    low = Math.max(low, Math.max(lowest(), anchor.lowest()));
    high = Math.min(high, Math.min(highest(), anchor.highest()));
    if (low >= high) {
      return OptionalDouble.empty();
    }
    double difference = (integral(low, high) - anchor.integral(low, high)) / (high - low);
    return OptionalDouble.of(100 * Math.expm1(difference));
  }

  /**
   * The logarithm of the bytes at a goodness; beyond the ends along the line through the last two
   * points.
   */
  public double logBytes(double goodness) {
    double[] knots = logBytes.getKnots();
    int last = knots.length - 1;
    if (goodness < knots[0]) {
      return onLine(knots[0], knots[1], goodness);
    }
    return goodness > knots[last]
        ? onLine(knots[last], knots[last - 1], goodness)
        : logBytes.value(goodness);
  }

  private double onLine(double near, double far, double goodness) {
    double atNear = logBytes.value(near);
    return atNear + (logBytes.value(far) - atNear) * (goodness - near) / (far - near);
  }

  /** The least goodness that it has. */
  double lowest() {
    return logBytes.getKnots()[0];
  }

  /** The greatest goodness that it has. */
  double highest() {
    return logBytes.getKnots()[logBytes.getN()];
  }

  /** Exact: two points integrate a cubic, so each piece is done by itself. */
  private double integral(double low, double high) {
    GaussIntegratorFactory gauss = new GaussIntegratorFactory();
    double[] knots = logBytes.getKnots();
    double sum = 0;
    for (int i = 0; i + 1 < knots.length; i++) {
      double from = Math.max(low, knots[i]);
      double to = Math.min(high, knots[i + 1]);
      if (from < to) {
        sum += gauss.legendre(2, from, to).integrate(logBytes);
      }
    }
    return sum;
  }
}
