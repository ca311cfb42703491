package org.zellige.benchmarks.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds out which names of several tables mean the same image. A name may have the name of its set
 * before it: {@code kodak_kodim01} is {@code kodim01} if there is an image of that name. The rule:
 * a name that ends with an underscore and another name is that other image.
 */
final class ImageNames {
  private ImageNames() {}

  /**
   * The points with the shortest name for each image.
   *
   * @throws IllegalArgumentException if two longer names mean the same image, or the numbers of
   *     pixels differ
   */
  static List<Point> unify(List<Point> points) {
    Map<String, String> shortest = shortest(points);
    Map<String, Long> pixels = new HashMap<>();
    List<Point> unified = new ArrayList<>();
    for (Point point : points) {
      String name = shortest.getOrDefault(point.image(), point.image());
      Long others = pixels.putIfAbsent(name, point.pixels());
      if (others != null && others != point.pixels()) {
        throw new IllegalArgumentException(
            "%s has %d pixels, and elsewhere %d".formatted(point.image(), point.pixels(), others));
      }
      unified.add(point.withImage(name));
    }
    return unified;
  }

  private static Map<String, String> shortest(List<Point> points) {
    Set<String> names = new TreeSet<>();
    points.forEach(point -> names.add(point.image()));
    Map<String, String> shortest = new TreeMap<>();
    Map<String, String> taken = new HashMap<>();
    for (String name : names) {
      names.stream()
          .filter(other -> name.endsWith("_" + other))
          .min((a, b) -> Integer.compare(a.length(), b.length()))
          .ifPresent(other -> {
            String rival = taken.put(other, name);
            if (rival != null) {
              throw new IllegalArgumentException(
                  "%s and %s could both be %s".formatted(rival, name, other));
            }
            shortest.put(name, other);
          });
    }
    return shortest;
  }
}
