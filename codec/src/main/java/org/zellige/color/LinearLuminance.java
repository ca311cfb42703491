package org.zellige.color;

import org.zellige.transform.Kernels;

/** Keeps the luminance of a row of YCbCr pixels, in linear light, when their chroma is replaced. */
public final class LinearLuminance {
  /** Pixels at a time: what they need stays in the nearest cache. */
  private static final int SPAN = 512;

  private final Kernels kernels;
  private final float[] y = new float[SPAN];
  private final float[] cb = new float[SPAN];
  private final float[] cr = new float[SPAN];
  private final float[] otherCb = new float[SPAN];
  private final float[] otherCr = new float[SPAN];
  private final float[] kept = new float[SPAN];

  public LinearLuminance(Kernels kernels) {
    this.kernels = kernels;
  }

  /**
   * Changes luma so that pixels have the same luminance with other chroma. All samples are
   * level-shifted.
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
      kernels.keepLuminance(y, cb, cr, otherCb, otherCr, kept, count);
      System.arraycopy(kept, 0, planes[0], offset + first, count);
    }
  }
}
