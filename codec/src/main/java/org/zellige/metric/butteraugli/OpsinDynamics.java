package org.zellige.metric.butteraugli;

import org.zellige.metric.image.RgbPlanes;

/**
 * Butteraugli's first stage: the answers of three {@link Pigments} are mixed into X (red against
 * green), Y (yellow) and B (blue). Row by row from the top. For one thread at a time.
 */
final class OpsinDynamics {
  private final Pigments pigments;
  private final float[] around;
  private final float[] sensitivity;
  private final float[][] answers;

  /**
   * Begins at a row.
   *
   * @param light linear, 0…1
   * @param tile columns that are looked at
   * @param nits how bright a light of 1 is
   * @param start number of the row, from 0
   */
  OpsinDynamics(RgbPlanes light, ColumnTile tile, float nits, int start) {
    int width = tile.width();
    this.pigments = new Pigments(light, tile, nits, start);
    this.around = new float[width];
    this.sensitivity = new float[width];
    this.answers = new float[2][width];
  }

  /** Makes the next row. */
  void nextRow(float[] outX, float[] outY, float[] outB) {
    pigments.nextRow();
    for (int pigment = 0; pigment < Pigments.COUNT; pigment++) {
      float[] answer = pigment < 2 ? answers[pigment] : outB;
      pigments.excite(pigment, answer, around, sensitivity);
      answer(answer, sensitivity, Pigments.least(pigment));
    }
    oppose(answers[0], answers[1], outX, outY);
  }

  private static void answer(float[] excitationThenAnswer, float[] sensitivity, float least) {
    for (int x = 0; x < sensitivity.length; x++) {
      excitationThenAnswer[x] = Math.max(excitationThenAnswer[x] * sensitivity[x], least);
    }
  }

  private static void oppose(float[] red, float[] green, float[] outX, float[] outY) {
    for (int x = 0; x < red.length; x++) {
      outX[x] = red[x] - green[x];
      outY[x] = red[x] + green[x];
    }
  }
}
