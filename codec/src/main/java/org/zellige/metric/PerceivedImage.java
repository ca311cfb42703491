package org.zellige.metric;

/**
 * An image at one scale, as far as Butteraugli can tell without another to compare it with.
 *
 * @param activity how busy it is around each pixel
 */
record PerceivedImage(FrequencyBands bands, float[][] activity) {
  /**
   * Looks at an image.
   *
   * @param light linear, 0…1
   * @param nits how bright a light of 1 is
   */
  static PerceivedImage of(RgbPlanes light, float nits, Workers workers) {
    FrequencyBands bands = FrequencyBands.of(OpsinDynamics.of(light, nits, workers), workers);
    return new PerceivedImage(bands, Activity.of(bands, workers));
  }
}
