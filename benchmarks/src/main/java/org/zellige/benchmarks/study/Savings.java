package org.zellige.benchmarks.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many bytes encoders need at equal score, as a function of the score: what a BD-rate is the
 * mean of.
 *
 * @param anchor the encoder that others are compared with
 * @param range of scores
 */
record Savings(PointSet points, Metric metric, ScoreRange range, String anchor) {
  /** Scores at which curves are compared. */
  private static final int SPOTS = 13;

  /** The curves of one image: the anchor's and another encoder's. */
  private record Pair(RateCurve base, RateCurve curve) {
    private double lowest() {
      return Math.max(base.lowest(), curve.lowest());
    }

    private double highest() {
      return Math.min(base.highest(), curve.highest());
    }
  }

  /** The geometric mean over all images with both curves, where all of them have that score. */
  Plot plot() {
    List<Plot.Curve> curves = new ArrayList<>();
    for (String encoder : points.encoders()) {
      List<Plot.Spot> spots = spots(pairs(encoder));
      if (!spots.isEmpty()) {
        curves.add(new Plot.Curve(encoder, points.encoders().indexOf(encoder), spots));
      }
    }
    return new Plot(
        "bytes at equal score against " + anchor + ", per cent more",
        new Plot.Quantity(metric.title(), false, !metric.isRising()),
        new Plot.Quantity("per cent", false, false),
        curves);
  }

  private List<Pair> pairs(String encoder) {
    List<Pair> pairs = new ArrayList<>();
    for (String image : points.images()) {
      Optional<RateCurve> base = RateCurve.of(points.of(anchor, image), metric);
      Optional<RateCurve> curve = RateCurve.of(points.of(encoder, image), metric);
      if (base.isPresent() && curve.isPresent()) {
        pairs.add(new Pair(base.get(), curve.get()));
      }
    }
    return pairs;
  }

  private List<Plot.Spot> spots(List<Pair> pairs) {
    double low = Math.min(metric.goodness(range.low()), metric.goodness(range.high()));
    double high = Math.max(metric.goodness(range.low()), metric.goodness(range.high()));
    for (Pair pair : pairs) {
      low = Math.max(low, pair.lowest());
      high = Math.min(high, pair.highest());
    }
    if (pairs.isEmpty() || low >= high) {
      return List.of();
    }
    List<Plot.Spot> spots = new ArrayList<>();
    for (int i = 0; i < SPOTS; i++) {
      double goodness = low + (high - low) * i / (SPOTS - 1);
      double sum = 0;
      for (Pair pair : pairs) {
        sum += pair.curve().logBytes(goodness) - pair.base().logBytes(goodness);
      }
      double percent = 100 * Math.expm1(sum / pairs.size());
      // Goodness is the score or its negative.
      spots.add(new Plot.Spot(metric.goodness(goodness), percent));
    }
    return spots;
  }
}
