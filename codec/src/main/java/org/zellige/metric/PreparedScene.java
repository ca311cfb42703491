package org.zellige.metric;

import org.jspecify.annotations.Nullable;

/**
 * An original on one background, prepared for Butteraugli at full size and, unless it is too small,
 * at half size.
 */
final class PreparedScene {
  // How the map of half the size is mixed in: libjxl 0.12, butteraugli.cc.
  private static final float FULL_SHARE = 0.85f;
  private static final float HALF_SHARE = 0.5f;

  private final float nits;
  private final Workers workers;
  private final PerceivedImage original;
  private final float[][] hiding;
  private final @Nullable PreparedScene half;

  private PreparedScene(
      RgbPlanes light, float nits, Workers workers, @Nullable PreparedScene half) {
    this.nits = nits;
    this.workers = workers;
    this.original = PerceivedImage.of(light, nits, workers);
    this.hiding = Activity.hiding(original.activity(), workers);
    this.half = half;
  }

  /**
   * Prepares an original.
   *
   * @param light linear, 0…1; not kept
   * @param nits how bright a light of 1 is
   */
  static PreparedScene of(RgbPlanes light, float nits, Workers workers) {
    RgbPlanes smaller = Halving.of(light, workers);
    boolean tooSmall = Math.min(smaller.width(), smaller.height()) < RgbPlanes.LEAST_SIDE;
    PreparedScene half = tooSmall ? null : new PreparedScene(smaller, nits, workers, null);
    return new PreparedScene(light, nits, workers, half);
  }

  /**
   * The map of differences, a value for each pixel.
   *
   * @param light the distorted image, linear, 0…1
   */
  float[][] differences(RgbPlanes light) {
    float @Nullable [][] coarse =
        half == null ? null : half.differences(Halving.of(light, workers));
    PerceivedImage distorted = PerceivedImage.of(light, nits, workers);
    float[][] map = new float[light.height()][light.width()];
    workers.overRows(
        light.height(),
        (from, to) -> {
          new PerceivedDifference(original, distorted).rows(from, to, hiding, map);
          if (coarse != null) {
            for (int y = from; y < to; y++) {
              mixIn(coarse[y / 2], map[y]);
            }
          }
        });
    return map;
  }

  private static void mixIn(float[] coarse, float[] fine) {
    for (int x = 0; x < fine.length; x++) {
      fine[x] = FULL_SHARE * fine[x] + HALF_SHARE * coarse[x / 2];
    }
  }
}
