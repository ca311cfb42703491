package org.zellige.metric.butteraugli;

/**
 * How much of a distortion the original hides: what stands beside a calm area hides nothing, so the
 * calmest pixels near by decide. Constants of this class: libjxl 0.12, butteraugli.cc.
 */
final class Erosion {
  /** How far, in pixels, it looks to each side. */
  private static final int STEP = 3;

  // What the three calmest of the nine pixels looked at count for.
  private static final float CALMEST = 0.45f;
  private static final float SECOND = 0.3f;
  private static final float THIRD = 0.25f;

  private final Calmest calmest;

  Erosion(int width) {
    calmest = new Calmest(width);
  }

  /** Erodes the activity of row y. */
  void row(PerceivedRow[] image, int y, float[] hiding) {
    calmest.start(image[y].activity());
    for (int at = y - STEP; at <= y + STEP; at += STEP) {
      if (at >= 0 && at < image.length) {
        float[] activity = image[at].activity();
        calmest.lookLeftAndRight(activity, STEP);
        if (at != y) {
          calmest.lookAt(activity);
        }
      }
    }
    calmest.weigh(CALMEST, SECOND, THIRD, hiding);
  }
}
