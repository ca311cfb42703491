package org.zellige.metric;

/**
 * Butteraugli's first stage: light excites three pigments of the retina, each of which adapts to
 * the light around; the answers are mixed into X (red against green), Y (yellow) and B (blue). Row
 * by row from the top. For one thread at a time. Constants of this class: libjxl 0.12,
 * butteraugli.cc.
 */
final class OpsinDynamics {
  /** Of the neighbourhood that pigments adapt to, in pixels. */
  private static final GaussianBlur NEIGHBOURHOOD = GaussianBlur.mirrored(1.2);

  /** How much of red, green and blue light each pigment absorbs. */
  private static final double[][] ABSORBANCE = {
    {0.29956550340058319, 0.63373087833825936, 0.077705617820981968},
    {0.22158691104574774, 0.69391388044116142, 0.0987313588422},
    {0.02, 0.02, 0.20480129041026129},
  };

  /** What excites each pigment in the dark, and the least it answers. */
  private static final float[] DARK = {
    1.7557483643287353f, 1.7557483643287353f, 12.226454707163354f
  };

  // Answer = GAIN · ln(excitation + BIAS) + OFFSET.
  private static final float GAIN = 19.245013259874995f;
  private static final float BIAS = 9.9710635769299145f;
  private static final float OFFSET = -23.16046239805755f;

  private final RgbPlanes light;
  private final ColumnTile tile;
  private final float nits;
  private final GaussianBlur.Pass blur;
  private final LogRows log;

  /** Rows around the one in work, by channel; they move up. */
  private final float[][][] windows;

  private final float[][] blurred;
  private final float[] sensitivity;
  private final float[][] answers;
  private int next;

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
    this.light = light;
    this.tile = tile;
    this.nits = nits;
    this.blur = NEIGHBOURHOOD.new Pass(width);
    this.log = new LogRows(width);
    this.windows = new float[3][2 * NEIGHBOURHOOD.radius() + 1][width];
    this.blurred = new float[3][width];
    this.sensitivity = new float[width];
    this.answers = new float[3][width];
    this.next = start;
    for (int y = start - NEIGHBOURHOOD.radius(); y < start + NEIGHBOURHOOD.radius(); y++) {
      moveTo(y);
    }
  }

  /** Makes the next row. */
  void nextRow(float[] outX, float[] outY, float[] outB) {
    moveTo(next + NEIGHBOURHOOD.radius());
    next++;
    row(outX, outY, outB);
  }

  /** Lets the windows end with row y. */
  private void moveTo(int y) {
    int at = GaussianBlur.mirror(y, light.height()) * light.width() + tile.from();
    for (int c = 0; c < 3; c++) {
      float[][] window = windows[c];
      float[] reused = window[0];
      System.arraycopy(window, 1, window, 0, window.length - 1);
      window[window.length - 1] = reused;
      System.arraycopy(light.plane(c), at, reused, 0, reused.length);
    }
  }

  private void row(float[] outX, float[] outY, float[] outB) {
    int centre = NEIGHBOURHOOD.radius();
    for (int c = 0; c < 3; c++) {
      float[][] window = windows[c];
      blur.row(y -> window[y], window.length, centre, blurred[c]);
    }
    for (int pigment = 0; pigment < 3; pigment++) {
      float[] answer = pigment < 2 ? answers[pigment] : outB;
      float[] around = answers[2];
      absorb(pigment, blurred[0], blurred[1], blurred[2], around);
      log.of(around, BIAS, sensitivity);
      adapt(around, sensitivity);
      absorb(pigment, windows[0][centre], windows[1][centre], windows[2][centre], answer);
      answer(answer, sensitivity, DARK[pigment]);
    }
    oppose(answers[0], answers[1], outX, outY);
  }

  private void absorb(int pigment, float[] red, float[] green, float[] blue, float[] excitation) {
    double[] absorbance = ABSORBANCE[pigment];
    mix(
        (float) (absorbance[0] * nits),
        red,
        (float) (absorbance[1] * nits),
        green,
        (float) (absorbance[2] * nits),
        blue,
        DARK[pigment],
        excitation);
  }

  private static void mix(
      float r,
      float[] red,
      float g,
      float[] green,
      float b,
      float[] blue,
      float dark,
      float[] sum) {
    for (int x = 0; x < sum.length; x++) {
      sum[x] = r * red[x] + (g * green[x] + (b * blue[x] + dark));
    }
  }

  /** From the logarithm of the excitation around to the sensitivity: answer over excitation. */
  private static void adapt(float[] around, float[] logThenSensitivity) {
    for (int x = 0; x < around.length; x++) {
      logThenSensitivity[x] = (GAIN * logThenSensitivity[x] + OFFSET) / around[x];
    }
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
