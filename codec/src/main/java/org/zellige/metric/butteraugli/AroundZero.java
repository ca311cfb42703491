package org.zellige.metric.butteraugli;

/** Bends rows of signed contrasts near zero, where the eye is not linear. */
final class AroundZero {
  /** Added to divisors that may be zero: next to nothing beside any contrast that is seen. */
  static final float TINY = 1e-20f;

  private AroundZero() {}

  /** Small values vanish: moves all by the range towards zero. */
  static void remove(float[] row, float range) {
    for (int x = 0; x < row.length; x++) {
      row[x] -= Math.max(-range, Math.min(range, row[x]));
    }
  }

  /** Small values double: moves all away from zero, by the range at most. */
  static void amplify(float[] row, float range) {
    for (int x = 0; x < row.length; x++) {
      row[x] += Math.max(-range, Math.min(range, row[x]));
    }
  }

  /**
   * Beyond a limit, values grow slower.
   *
   * @param slope at which they grow there
   */
  static void compress(float[] row, float limit, float slope) {
    for (int x = 0; x < row.length; x++) {
      float limited = Math.max(-limit, Math.min(limit, row[x]));
      row[x] = limited + slope * (row[x] - limited);
    }
  }

  /**
   * Back through {@link #remove}.
   *
   * @param removed what it made
   * @param slopes over that, then over what it was made of
   */
  static void backThroughRemove(float[] removed, float[] slopes) {
    for (int x = 0; x < slopes.length; x++) {
      float size = Math.abs(removed[x]);
      slopes[x] *= size / (size + TINY);
    }
  }

  /**
   * Back through {@link #amplify}.
   *
   * @param amplified what it made
   * @param slopes over that, then over what it was made of
   */
  static void backThroughAmplify(float[] amplified, float range, float[] slopes) {
    float doubled = 2 * range;
    for (int x = 0; x < slopes.length; x++) {
      float within = Math.max(0, doubled - Math.abs(amplified[x]));
      slopes[x] *= 1 + within / (within + TINY);
    }
  }

  /**
   * Back through {@link #compress}.
   *
   * @param compressed what it made
   * @param slopes over that, then over what it was made of
   */
  static void backThroughCompress(float[] compressed, float limit, float slope, float[] slopes) {
    for (int x = 0; x < slopes.length; x++) {
      float beyond = Math.max(0, Math.abs(compressed[x]) - limit);
      slopes[x] *= 1 + (slope - 1) * beyond / (beyond + TINY);
    }
  }
}
