package org.zellige.sample;

import org.zellige.transform.ChannelLight;
import org.zellige.transform.Kernels;

/**
 * Means of chroma over boxes that lie half-way between the mean of the samples and the chroma of
 * the box's mean light.
 *
 * <p>Samples stand for channels after gamma correction, whose mean is darker than what the eye
 * mixes from afar; but decoders interpolate between samples. On photographs half-way gives files
 * 1.6 % smaller at equal SSIMULACRA2 and the same at equal Butteraugli; all the way 2.4 % and 0.1 %
 * larger, with single images 1 % larger.
 */
public final class LightMeans {
  private static final ChannelLight[] CHANNELS = ChannelLight.values();

  private static final float SHARE = 0.5f;

  // How luma and chroma follow from channels (T.871).
  private static final float Y_R = 0.299f;
  private static final float Y_G = 0.587f;
  private static final float Y_B = 0.114f;
  private static final float PER_BLUE = 1 / 1.772f;
  private static final float PER_RED = 1 / 1.402f;

  private final Kernels kernels;
  private final Downsampler downsampler;
  private final int across;
  private final int down;

  // One array for each of luma and the chroma components, or red, green and blue.
  private final float[][] means;
  private final float[][] channels;

  /** Of the columns of a row of boxes, whole sixteens. */
  private final float[] columnLights;

  private final float[] boxLights;

  /**
   * Means over boxes of {@code across} · {@code down} samples.
   *
   * @param count boxes in a row
   */
  public LightMeans(int across, int down, int count, Kernels kernels) {
    this.kernels = kernels;
    this.downsampler = new Downsampler(kernels);
    this.across = across;
    this.down = down;
    this.means = new float[3][count];
    this.channels = new float[3][count];
    this.columnLights = new float[(count * across + 15) & ~15];
    this.boxLights = new float[count];
  }

  /**
   * One row of boxes.
   *
   * @param planes luma, blue and red chroma, level-shifted: rows {@code stride} apart, whole
   *     sixteens of samples
   * @param cb receives blue chroma
   * @param cr receives red chroma
   */
  public void row(
      float[][] planes,
      int offset,
      int stride,
      float[] cb,
      int cbOffset,
      float[] cr,
      int crOffset) {
    int count = boxLights.length;
    for (int c = 0; c < 3; c++) {
      downsampler.box(planes[c], offset, stride, across, down, means[c], 0, count);
    }
    for (int c = 0; c < 3; c++) {
      CHANNELS[c].of(means[0], means[1], means[2], channels[c]);
      kernels.sumLight(
          CHANNELS[c], planes, offset, stride, down, columnLights, columnLights.length);
      addAlong(columnLights, boxLights);
      ChannelLight.brighten(channels[c], boxLights, 1f / (across * down));
    }
    float[] luma = boxLights;
    luma(channels[0], channels[1], channels[2], luma);
    moveTowards(channels[2], luma, PER_BLUE, means[1]);
    moveTowards(channels[0], luma, PER_RED, means[2]);
    System.arraycopy(means[1], 0, cb, cbOffset, luma.length);
    System.arraycopy(means[2], 0, cr, crOffset, luma.length);
  }

  /** Sums what is beside each other in a box. */
  private void addAlong(float[] in, float[] out) {
    if (across == 2) {
      kernels.addPairs(in, out, out.length);
      return;
    }
    for (int i = 0; i < out.length; i++) {
      float sum = 0;
      for (int x = i * across; x < (i + 1) * across; x++) {
        sum += in[x];
      }
      out[i] = sum;
    }
  }

  // The rest is one loop for each step, so that the compiler makes vectors of them.

  private static void luma(float[] red, float[] green, float[] blue, float[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = Y_R * red[i] + Y_G * green[i] + Y_B * blue[i];
    }
  }

  /** Moves chroma part of the way to that of the channel. */
  private static void moveTowards(float[] channel, float[] luma, float perChannel, float[] chroma) {
    for (int i = 0; i < chroma.length; i++) {
      chroma[i] += SHARE * ((channel[i] - luma[i]) * perChannel - chroma[i]);
    }
  }
}
