package org.zellige.quant.table;

/**
 * The scale of the perceptual tables: distance, at about 1 of which losses can just be seen, and
 * which grows in proportion to the steps. Qualities mean what they mean to jpegli: 90 is distance
 * 1, from 30 up distance is linear, and below a parabola, joined without a bend, leads up to 25.
 */
public final class DistanceScale {
  /** The distance of quality 100; 0 would leave nothing to multiply. */
  private static final double FINEST = 0.1;

  /** Distance per step of quality. */
  private static final double SLOPE = 0.09;

  /** The quality below which distance grows faster. */
  private static final double BEND = 30;

  private static final double BEND_DISTANCE = FINEST + SLOPE * (100 - BEND);

  /** The distance of quality 0. */
  private static final double COARSEST = 25;

  private static final double CURVATURE = (COARSEST - BEND_DISTANCE - SLOPE * BEND) / (BEND * BEND);

  private DistanceScale() {}

  /**
   * The distance of a quality.
   *
   * @param quality 0…100; others count as the nearer end
   * @return 25…0.1, strictly falling
   */
  public static double distance(double quality) {
    double q = Math.max(0, Math.min(100, quality));
    double below = Math.max(0, BEND - q);
    return FINEST + SLOPE * (100 - q) + CURVATURE * below * below;
  }

  /**
   * The quality of a distance: the inverse of {@link #distance}.
   *
   * @param distance 0.1…25; others count as the nearer end
   * @return 100…0
   */
  public static double quality(double distance) {
    double d = Math.max(FINEST, Math.min(COARSEST, distance));
    if (d <= BEND_DISTANCE) {
      return 100 - (d - FINEST) / SLOPE;
    }
    double root = Math.sqrt(SLOPE * SLOPE + 4 * CURVATURE * (d - BEND_DISTANCE));
    return BEND - (root - SLOPE) / (2 * CURVATURE);
  }
}
