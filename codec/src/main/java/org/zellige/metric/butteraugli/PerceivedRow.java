package org.zellige.metric.butteraugli;

/**
 * A row of an image as Butteraugli sees it, as far as it can tell without another to compare it
 * with.
 *
 * @param activity how busy the image is around each pixel, from 0
 */
record PerceivedRow(BandRow bands, float[] activity) {
  /** A copy that nobody writes to. */
  PerceivedRow copy() {
    return new PerceivedRow(bands.copy(), activity.clone());
  }
}
