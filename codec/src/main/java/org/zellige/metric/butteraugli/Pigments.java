package org.zellige.metric.butteraugli;

import org.zellige.metric.image.GaussianBlur;
import org.zellige.metric.image.RgbPlanes;

/**
 * The three pigments of the retina: how light excites them, and how they adapt to the light around.
 * Row by row from the top. For one thread at a time. Constants of this class: libjxl 0.12,
 * butteraugli.cc.
 */
final class Pigments {
  /** How many there are. */
  static final int COUNT = 3;

  /** Of the neighbourhood that pigments adapt to, in pixels. */
  static final GaussianBlur NEIGHBOURHOOD = GaussianBlur.mirrored(1.2);

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
  static final float GAIN = 19.245013259874995f;
  static final float BIAS = 9.9710635769299145f;
  private static final float OFFSET = -23.16046239805755f;

  private final RgbPlanes light;
  private final ColumnTile tile;
  private final float nits;
  private final GaussianBlur.Pass blur;
  private final LogRows log;

  /** Rows around the one in work, by channel; they move up. */
  private final float[][][] windows;

  private final float[][] blurred;
  private int next;

  /**
   * Begins at a row.
   *
   * @param light linear, 0…1
   * @param tile columns that are looked at
   * @param nits how bright a light of 1 is
   * @param start number of the row, from 0
   */
  Pigments(RgbPlanes light, ColumnTile tile, float nits, int start) {
    int width = tile.width();
    this.light = light;
    this.tile = tile;
    this.nits = nits;
    this.blur = NEIGHBOURHOOD.new Pass(width);
    this.log = new LogRows(width);
    this.windows = new float[3][2 * NEIGHBOURHOOD.radius() + 1][width];
    this.blurred = new float[3][width];
    this.next = start;
    for (int y = start - NEIGHBOURHOOD.radius(); y < start + NEIGHBOURHOOD.radius(); y++) {
      moveTo(y);
    }
  }

  /** Goes on to the next row, beginning with the first. */
  void nextRow() {
    moveTo(next + NEIGHBOURHOOD.radius());
    next++;
    for (int c = 0; c < 3; c++) {
      float[][] window = windows[c];
      blur.row(y -> window[y], window.length, NEIGHBOURHOOD.radius(), blurred[c]);
    }
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

  /**
   * What the present row does to a pigment.
   *
   * @param excitation receives that by each pixel
   * @param around receives that by the light around
   * @param sensitivity receives answer over excitation
   */
  void excite(int pigment, float[] excitation, float[] around, float[] sensitivity) {
    int centre = NEIGHBOURHOOD.radius();
    absorb(pigment, blurred[0], blurred[1], blurred[2], around);
    log.of(around, BIAS, sensitivity);
    adapt(around, sensitivity);
    absorb(pigment, windows[0][centre], windows[1][centre], windows[2][centre], excitation);
  }

  /** The least that a pigment answers. */
  static float least(int pigment) {
    return DARK[pigment];
  }

  /** How much a pigment absorbs of a channel whose light is 1. */
  float absorbance(int pigment, int channel) {
    return (float) (ABSORBANCE[pigment][channel] * nits);
  }

  private void absorb(int pigment, float[] red, float[] green, float[] blue, float[] excitation) {
    mix(
        absorbance(pigment, 0),
        red,
        absorbance(pigment, 1),
        green,
        absorbance(pigment, 2),
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
}
