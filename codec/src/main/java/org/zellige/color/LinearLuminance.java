package org.zellige.color;

/**
 * Keeps the luminance of a row of YCbCr pixels, in linear light, when their chroma is replaced.
 *
 * <p>Luminance is the light of the three channels, weighted as in XYB. Light is a polynomial of the
 * channel, without a branch and within 3·10⁻⁴ of the curve of sRGB (IEC 61966-2-1): what counts is
 * that original and candidate go through the same one.
 *
 * <p>Loops of one simple expression each: the compiler makes vectors of these, but not of larger
 * ones (measured: 19 million pixels a second with one loop for a luminance, 150 with three).
 */
public final class LinearLuminance {
  // Weights of the light of red, green and blue: those of XYB (libjxl). With those of BT.709 files
  // are 0.2 to 0.3 % larger at equal SSIMULACRA2.
  private static final float RED = 0.265f;
  private static final float GREEN = 0.657f;
  private static final float BLUE = 0.078f;

  // What chroma adds to luma in each channel (T.871).
  private static final float R_CR = 1.402f;
  private static final float G_CB = -0.344136286f;
  private static final float G_CR = -0.714136286f;
  private static final float B_CB = 1.772f;

  /** From level-shifted channels to 0…1. */
  private static final float UNIT = 1 / 255f;

  /** The level shift in that unit. */
  private static final float SHIFT = 128 / 255f;

  // Fitted to the sRGB curve by least squares, weighted so that the largest errors are alike; no
  // constant term, so that black is black.
  private static final float P1 = 0.05576496f;
  private static final float P2 = 0.37201649f;
  private static final float P3 = 1.03383455f;
  private static final float P4 = -0.69587181f;
  private static final float P5 = 0.23454860f;

  /** The farthest that luma moves: beyond it, clipping has made the slope meaningless. */
  private static final float FARTHEST = 16;

  /** Keeps the quotient finite where all channels are clipped. */
  private static final float LEAST_SLOPE = 1e-6f;

  /** Pixels at a time: what they need stays in the nearest cache. */
  private static final int SPAN = 512;

  private final float[] y = new float[SPAN];
  private final float[] cb = new float[SPAN];
  private final float[] cr = new float[SPAN];
  private final float[] otherCb = new float[SPAN];
  private final float[] otherCr = new float[SPAN];
  private final float[] target = new float[SPAN];
  private final float[] now = new float[SPAN];
  private final float[] then = new float[SPAN];
  private final float[] candidate = new float[SPAN];

  /**
   * Changes luma so that pixels have the same luminance with other chroma: one step of Newton's
   * method, where it brings the luminance nearer. (More steps gain nothing; without the condition
   * single blocks near black and white become much worse.) All samples are level-shifted.
   *
   * @param planes luma, blue and red chroma, each from {@code offset}; luma is changed
   * @param shownCb the blue chroma that will be shown
   * @param shownCr the red chroma that will be shown
   * @param width pixels
   */
  public void keep(float[][] planes, int offset, float[] shownCb, float[] shownCr, int width) {
    for (int first = 0; first < width; first += SPAN) {
      int count = Math.min(SPAN, width - first);
      // Rows that start at different places keep the compiler from making vectors.
      System.arraycopy(planes[0], offset + first, y, 0, count);
      System.arraycopy(planes[1], offset + first, cb, 0, count);
      System.arraycopy(planes[2], offset + first, cr, 0, count);
      System.arraycopy(shownCb, first, otherCb, 0, count);
      System.arraycopy(shownCr, first, otherCr, 0, count);
      keep(count);
      System.arraycopy(y, 0, planes[0], offset + first, count);
    }
  }

  private void keep(int count) {
    luminance(y, SHIFT, cb, cr, target, count);
    luminance(y, SHIFT, otherCb, otherCr, now, count);
    luminance(y, SHIFT + UNIT, otherCb, otherCr, then, count);
    move(y, target, now, then, candidate, count);
    luminance(candidate, SHIFT, otherCb, otherCr, then, count);
    choose(candidate, target, now, then, y, count);
  }

  /**
   * The luminance of a row.
   *
   * @param shift what is added to channels, in units of the whole range
   */
  private static void luminance(
      float[] y, float shift, float[] cb, float[] cr, float[] out, int width) {
    for (int i = 0; i < width; i++) {
      out[i] = RED * light((y[i] + R_CR * cr[i]) * UNIT + shift);
    }
    for (int i = 0; i < width; i++) {
      out[i] += GREEN * light((y[i] + (G_CB * cb[i] + G_CR * cr[i])) * UNIT + shift);
    }
    for (int i = 0; i < width; i++) {
      out[i] += BLUE * light((y[i] + B_CB * cb[i]) * UNIT + shift);
    }
  }

  /** One step of Newton's method, the slope from the luminance with luma 1 higher. */
  private static void move(
      float[] y, float[] target, float[] now, float[] higher, float[] moved, int width) {
    for (int i = 0; i < width; i++) {
      float step = (target[i] - now[i]) / (higher[i] - now[i] + LEAST_SLOPE);
      float near = y[i] + Math.min(FARTHEST, Math.max(-FARTHEST, step));
      moved[i] = Math.min(127f, Math.max(-128f, near));
    }
  }

  private static void choose(
      float[] candidate, float[] target, float[] now, float[] then, float[] y, int width) {
    for (int i = 0; i < width; i++) {
      boolean nearer = Math.abs(then[i] - target[i]) < Math.abs(now[i] - target[i]);
      y[i] = nearer ? candidate[i] : y[i];
    }
  }

  /** Light of a channel; what is outside 0…1 is clipped as decoders do. */
  static float light(float channel) {
    float u = Math.min(1f, Math.max(0f, channel));
    return u * (P1 + u * (P2 + u * (P3 + u * (P4 + u * P5))));
  }
}
