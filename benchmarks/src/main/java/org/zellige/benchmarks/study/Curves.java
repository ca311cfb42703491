package org.zellige.benchmarks.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zellige.benchmarks.study.Plot.Curve;
import org.zellige.benchmarks.study.Plot.Spot;

/** Turns points into plots of a score over bits per pixel; better is always up. */
record Curves(PointSet points, Metric metric) {
  private static final Plot.Quantity RATE = new Plot.Quantity("bits per pixel", true, false);

  /** One image. */
  Plot image(String image) {
    List<Curve> curves = new ArrayList<>();
    for (String encoder : points.encoders()) {
      add(
          curves,
          encoder,
          points.of(encoder, image).stream()
              .filter(point -> point.has(metric))
              .map(this::spot)
              .toList());
    }
    return plot(image, curves);
  }

  /**
   * The images that all encoders have seen, each quality being a spot: the mean of the scores and
   * the geometric mean of the bits per pixel. Qualities that some image lacks are left out.
   */
  Plot mean() {
    List<String> shared = points.sharedImages();
    List<Curve> curves = new ArrayList<>();
    for (String encoder : points.encoders()) {
      Map<Double, List<Point>> byQuality =
          shared.stream()
              .flatMap(image -> points.of(encoder, image).stream())
              .filter(point -> point.has(metric))
              .collect(Collectors.groupingBy(Point::quality, TreeMap::new, Collectors.toList()));
      add(
          curves,
          encoder,
          byQuality.values().stream()
              .filter(of -> of.size() == shared.size())
              .map(this::meanSpot)
              .toList());
    }
    return plot("%s, mean of %d images".formatted(metric.title(), shared.size()), curves);
  }

  private Plot plot(String title, List<Curve> curves) {
    Plot.Quantity score = new Plot.Quantity(metric.title(), false, !metric.isRising());
    return new Plot(title, RATE, score, curves);
  }

  private void add(List<Curve> curves, String encoder, List<Spot> spots) {
    List<Spot> sorted = spots.stream().sorted(Comparator.comparingDouble(Spot::x)).toList();
    if (!sorted.isEmpty()) {
      curves.add(new Curve(encoder, points.encoders().indexOf(encoder), sorted));
    }
  }

  private Spot spot(Point point) {
    return new Spot(point.bitsPerPixel(), point.score(metric));
  }

  private Spot meanSpot(List<Point> points) {
    double logBits = 0;
    double score = 0;
    for (Point point : points) {
      logBits += Math.log(point.bitsPerPixel());
      score += point.score(metric);
    }
    return new Spot(Math.exp(logBits / points.size()), score / points.size());
  }
}
