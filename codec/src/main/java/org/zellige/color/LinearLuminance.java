package org.zellige.color;

import java.util.Arrays;

/**
 * Keeps the luminance of a row of YCbCr pixels, in linear light, when their chroma is replaced.
 *
 * <p>Luminance is the light of the three channels, weighted as in XYB.
 */
public final class LinearLuminance {
  // Weights of the light of red, green and blue: those of XYB (libjxl). With those of BT.709 files
  // are 0.2 to 0.3 % larger at equal SSIMULACRA2.
  private static final float RED = 0.265f;
  private static final float GREEN = 0.657f;
  private static final float BLUE = 0.078f;

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
    luminance(y, 0, cb, cr, target, count);
    luminance(y, 0, otherCb, otherCr, now, count);
    luminance(y, 1, otherCb, otherCr, then, count);
    move(y, target, now, then, candidate, count);
    luminance(candidate, 0, otherCb, otherCr, then, count);
    choose(candidate, target, now, then, y, count);
  }

  /**
   * The luminance of a row.
   *
   * @param more what is added to luma
   */
  private static void luminance(
      float[] y, float more, float[] cb, float[] cr, float[] out, int width) {
    Arrays.fill(out, 0, width, 0);
    ChannelLight.addRed(y, more, cr, RED, out, width);
    ChannelLight.addGreen(y, more, cb, cr, GREEN, out, width);
    ChannelLight.addBlue(y, more, cb, BLUE, out, width);
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
}
