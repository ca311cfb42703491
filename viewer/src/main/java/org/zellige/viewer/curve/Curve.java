package org.zellige.viewer.curve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one encoder can do with an image.
 *
 * @param name of the encoder
 * @param isOurs whether its points are qualities of the settings
 * @param points by size
 */
public record Curve(String name, boolean isOurs, List<CurvePoint> points) {
  /** Keeps its own copy of the list. */
  public Curve {
    points = List.copyOf(points);
  }

  Curve with(CurvePoint point) {
    List<CurvePoint> more = new ArrayList<>(points);
    more.add(point);
    more.sort(Comparator.comparingDouble(CurvePoint::bitsPerPixel));
    return new Curve(name, isOurs, more);
  }
}
