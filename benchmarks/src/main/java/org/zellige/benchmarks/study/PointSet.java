package org.zellige.benchmarks.study;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All points of a study, found by encoder and image. */
final class PointSet {
  private final List<Point> points;
  private final Map<String, Map<String, List<Point>>> byEncoder = new LinkedHashMap<>();
  private final List<String> images;

  PointSet(List<Point> points) {
    this.points = List.copyOf(points);
    for (Point point : points) {
      byEncoder
          .computeIfAbsent(point.encoder(), name -> new LinkedHashMap<>())
          .computeIfAbsent(point.image(), name -> new ArrayList<>())
          .add(point);
    }
    images = points.stream().map(Point::image).distinct().sorted().toList();
  }

  /** All of them, in the order in which they came. */
  List<Point> all() {
    return points;
  }

  /** The encoders' names in the order in which they came first. */
  List<String> encoders() {
    return List.copyOf(byEncoder.keySet());
  }

  /** The images' names in their order. */
  List<String> images() {
    return images;
  }

  /** The images of which every encoder has a point. */
  List<String> sharedImages() {
    return images.stream()
        .filter(image -> byEncoder.values().stream().allMatch(of -> of.containsKey(image)))
        .toList();
  }

  /** The metrics by which any point is scored. */
  Set<Metric> metrics() {
    Set<Metric> metrics = EnumSet.noneOf(Metric.class);
    points.forEach(point -> metrics.addAll(point.scores().keySet()));
    return metrics;
  }

  /** The points of an encoder on an image; none if it has not seen it. */
  List<Point> of(String encoder, String image) {
    return byEncoder.getOrDefault(encoder, Map.of()).getOrDefault(image, List.of());
  }
}
