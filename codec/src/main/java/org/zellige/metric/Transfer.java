package org.zellige.metric;

/**
 * From eight-bit sRGB over a background to floats, as tables of 256: one for each alpha that
 * occurs, made when it first does. For one thread at a time.
 */
final class Transfer {
  /** A function of encoded values 0…255, not only of whole ones. */
  @FunctionalInterface
  interface Curve {
    float of(float encoded);
  }

  /** The encoded value itself, 0…255. */
  static final Curve ENCODED = encoded -> encoded;

  /** Light, 0…1, by the curve of IEC 61966-2-1. */
  static final Curve LINEAR = Transfer::linear;

  private final Curve curve;
  private final Background background;
  private final float[][] tables = new float[256][];

  Transfer(Curve curve, Background background) {
    this.curve = curve;
    this.background = background;
  }

  /**
   * What stands for each encoded value 0…255.
   *
   * @param alpha 0…255
   */
  float[] table(int alpha) {
    float[] table = tables[alpha];
    if (table == null) {
      table = new float[256];
      for (int value = 0; value < 256; value++) {
        table[value] = curve.of(background.blend(value, alpha));
      }
      tables[alpha] = table;
    }
    return table;
  }

  private static float linear(float encoded) {
    double v = encoded / 255.0;
    return (float) (v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4));
  }
}
