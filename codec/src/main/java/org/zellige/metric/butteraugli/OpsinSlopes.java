package org.zellige.metric.butteraugli;

import org.zellige.metric.image.GaussianBlur;
import org.zellige.metric.image.RgbPlanes;

/**
 * The chain rule back through {@link OpsinDynamics}: from slopes over X, Y and B to slopes over
 * light. Row by row from the top. For one thread at a time.
 */
final class OpsinSlopes {
  private static final int REACH = Pigments.NEIGHBOURHOOD.radius();

  private final Pigments pigments;
  private final BandSlopes answers;
  private final int height;
  private final GaussianBlur.Pass blur;

  /** By channel: through the pixels themselves, and through the light around. */
  private final RowWindow[] direct;

  private final RowWindow[] indirect;
  private final float[][] ofAnswers;
  private final float[] ofRed;
  private final float[] ofGreen;
  private final float[] excitation;
  private final float[] around;
  private final float[] sensitivity;
  private int next;

  /**
   * Begins at the first row.
   *
   * @param light of the distorted image, linear, 0…1
   * @param answers slopes over what the retina answers
   */
  OpsinSlopes(RgbPlanes light, ColumnTile tile, float nits, BandSlopes answers) {
    int width = tile.width();
    this.pigments = new Pigments(light, tile, nits, 0);
    this.answers = answers;
    this.height = light.height();
    this.blur = Pigments.NEIGHBOURHOOD.new Pass(width);
    this.direct = RowWindow.several(3, 2 * REACH + 1, width);
    this.indirect = RowWindow.several(3, 2 * REACH + 1, width);
    this.ofAnswers = new float[3][width];
    this.ofRed = new float[width];
    this.ofGreen = new float[width];
    this.excitation = new float[width];
    this.around = new float[width];
    this.sensitivity = new float[width];
  }

  /**
   * Makes a row.
   *
   * @param y the first row, or one more than last time
   * @param rgb receives slopes over light
   */
  void row(int y, float[][] rgb) {
    for (; next <= Math.min(y + REACH, height - 1); next++) {
      take(next);
    }
    for (int c = 0; c < 3; c++) {
      // A mirrored blur is its own transpose.
      blur.row(indirect[c], height, y, rgb[c]);
      add(direct[c].apply(y), rgb[c]);
    }
  }

  private void take(int y) {
    answers.row(y, ofAnswers);
    part(ofAnswers[0], ofAnswers[1], ofRed, ofGreen);
    pigments.nextRow();
    for (int pigment = 0; pigment < Pigments.COUNT; pigment++) {
      float[] ofAnswer =
          switch (pigment) {
            case 0 -> ofRed;
            case 1 -> ofGreen;
            default -> ofAnswers[2];
          };
      pigments.excite(pigment, excitation, around, sensitivity);
      adapted(ofAnswer, Pigments.least(pigment), excitation, sensitivity, around);
      for (int c = 0; c < 3; c++) {
        float share = pigments.absorbance(pigment, c);
        gather(pigment == 0, share, ofAnswer, sensitivity, direct[c].apply(y));
        gather(pigment == 0, share, ofAnswer, around, indirect[c].apply(y));
      }
    }
  }

  /** From slopes over X and Y to those over the answers to red and green. */
  private static void part(float[] ofX, float[] ofY, float[] ofRed, float[] ofGreen) {
    for (int x = 0; x < ofRed.length; x++) {
      ofRed[x] = ofY[x] + ofX[x];
      ofGreen[x] = ofY[x] - ofX[x];
    }
  }

  /**
   * From the excitation around to the slope of the answer over it; answers that are the least there
   * is have no slope.
   */
  private static void adapted(
      float[] ofAnswer,
      float least,
      float[] excitation,
      float[] sensitivity,
      float[] aroundThenSlope) {
    for (int x = 0; x < ofAnswer.length; x++) {
      float above = Math.max(0, excitation[x] * sensitivity[x] - least);
      ofAnswer[x] *= above / (above + AroundZero.TINY);
    }
    for (int x = 0; x < ofAnswer.length; x++) {
      float around = aroundThenSlope[x];
      float steeper = Pigments.GAIN / (around + Pigments.BIAS) - sensitivity[x];
      aroundThenSlope[x] = excitation[x] * steeper / around;
    }
  }

  private static void gather(boolean first, float share, float[] a, float[] b, float[] sum) {
    float kept = first ? 0 : 1;
    for (int x = 0; x < sum.length; x++) {
      sum[x] = kept * sum[x] + share * a[x] * b[x];
    }
  }

  private static void add(float[] a, float[] sum) {
    for (int x = 0; x < sum.length; x++) {
      sum[x] += a[x];
    }
  }
}
