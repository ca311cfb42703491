package org.zellige;

import java.util.List;

/**
 * An image as a JPEG stores it: planes of samples, each at its own resolution. Encoding takes them
 * as they are, without conversion or resampling.
 *
 * @param colorSpace what the planes mean; {@link JpegColorSpace#UNKNOWN} for two
 * @param planes 1…4 of them, of one precision and with identifiers of their own
 */
public record Planes(JpegColorSpace colorSpace, List<Plane> planes) {
  private static final int MAX_SIDE = 65535;

  /**
   * Keeps its own copy of the list, but not of the samples.
   *
   * @throws IllegalArgumentException if they make no image: if their number does not fit the colour
   *     space, or the size of one does not follow from the others' and the sampling factors
   */
  public Planes {
    planes = List.copyOf(planes);
    int count = planes.size();
    require(
        colorSpace == JpegColorSpace.UNKNOWN ? count == 2 : count == colorSpace.components(),
        count + " planes are not " + colorSpace);
    long ids =
        planes.stream().mapToInt(Plane::id).filter(id -> id >= 0 && id < 256).distinct().count();
    require(ids == count, "identifiers are not different numbers from 0 to 255");
    for (Plane plane : planes) {
      check(plane, planes);
    }
  }

  /**
   * Those of a decoded file.
   *
   * @throws IllegalArgumentException if there are more than four, or sizes do not fit together
   *     because they are scaled
   */
  public static Planes of(DecodedPlanes decoded) {
    return new Planes(decoded.info().colorSpace(), decoded.planes());
  }

  /** Pixels across: samples of a plane with the largest horizontal factor. */
  public int width() {
    return width(planes);
  }

  /** Pixels down: samples of a plane with the largest vertical factor. */
  public int height() {
    return height(planes);
  }

  /** Bits per sample, 2…16. */
  public int precision() {
    return planes.get(0).precision();
  }

  private static int width(List<Plane> planes) {
    int most = mostHorizontal(planes);
    return planes.stream()
        .filter(plane -> plane.horizontal() == most)
        .findFirst()
        .orElseThrow()
        .width();
  }

  private static int height(List<Plane> planes) {
    int most = mostVertical(planes);
    return planes.stream()
        .filter(plane -> plane.vertical() == most)
        .findFirst()
        .orElseThrow()
        .height();
  }

  private static int mostHorizontal(List<Plane> planes) {
    return planes.stream().mapToInt(Plane::horizontal).max().orElseThrow();
  }

  private static int mostVertical(List<Plane> planes) {
    return planes.stream().mapToInt(Plane::vertical).max().orElseThrow();
  }

  private static void check(Plane plane, List<Plane> all) {
    int precision = plane.precision();
    require(precision >= 2 && precision <= 16, precision + " bits per sample are outside 2…16");
    require(precision == all.get(0).precision(), "planes of different precision");
    require(isFactor(plane.horizontal()) && isFactor(plane.vertical()), "factors are outside 1…4");
    int width = part(width(all), plane.horizontal(), mostHorizontal(all));
    int height = part(height(all), plane.vertical(), mostVertical(all));
    require(
        plane.width() == width && plane.height() == height,
        "plane %d has %d × %d samples, not %d × %d"
            .formatted(plane.id(), plane.width(), plane.height(), width, height));
    require(
        width >= 1 && width <= MAX_SIDE && height >= 1 && height <= MAX_SIDE,
        "sides are outside 1…" + MAX_SIDE);
    require(
        plane.samples().length == (long) width * height,
        "plane %d has an array of %d".formatted(plane.id(), plane.samples().length));
  }

  private static boolean isFactor(int factor) {
    return factor >= 1 && factor <= 4;
  }

  /** T.81 A.1.1. */
  private static int part(int side, int factor, int most) {
    return (int) (((long) side * factor + most - 1) / most);
  }

  private static void require(boolean condition, String reason) {
    if (!condition) {
      throw new IllegalArgumentException(reason);
    }
  }
}
