package org.zellige.metric;

/** Bends rows of signed contrasts near zero, where the eye is not linear. */
final class AroundZero {
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
}
