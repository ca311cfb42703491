package org.zellige.sample;

import java.util.Arrays;
import org.zellige.color.ChannelLight;

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
  private static final float SHARE = 0.5f;

  // How luma and chroma follow from channels (T.871).
  private static final float Y_R = 0.299f;
  private static final float Y_G = 0.587f;
  private static final float Y_B = 0.114f;
  private static final float PER_BLUE = 1 / 1.772f;
  private static final float PER_RED = 1 / 1.402f;

  private final int across;
  private final int down;
  private final float[][] rows;
  private final float[][] lights;
  private final float[][] means;

  /**
   * Means over boxes of {@code across} · {@code down} samples.
   *
   * @param count boxes in a row
   */
  public LightMeans(int across, int down, int count) {
    this.across = across;
    this.down = down;
    this.rows = new float[3][count * across];
    this.lights = new float[3][count * across];
    this.means = new float[3][count];
  }

  /**
   * One row of boxes.
   *
   * @param planes luma, blue and red chroma, level-shifted: rows {@code stride} apart
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
    sumLights(planes, offset, stride);
    int count = means[0].length;
    for (int c = 0; c < 3; c++) {
      Downsampler.box(planes[c], offset, stride, across, down, means[c], 0, count);
    }
    for (int i = 0; i < count; i++) {
      float y = means[0][i];
      float b = means[1][i];
      float r = means[2][i];
      float red = ChannelLight.ofMeanLight(ChannelLight.red(y, r), mean(lights[0], i));
      float green = ChannelLight.ofMeanLight(ChannelLight.green(y, b, r), mean(lights[1], i));
      float blue = ChannelLight.ofMeanLight(ChannelLight.blue(y, b), mean(lights[2], i));
      float luma = Y_R * red + Y_G * green + Y_B * blue;
      cb[cbOffset + i] = b + SHARE * ((blue - luma) * PER_BLUE - b);
      cr[crOffset + i] = r + SHARE * ((red - luma) * PER_RED - r);
    }
  }

  /** Sums the lights of each channel over the rows of the boxes. */
  private void sumLights(float[][] planes, int offset, int stride) {
    int width = rows[0].length;
    float weight = 1f / (across * down);
    for (float[] light : lights) {
      Arrays.fill(light, 0);
    }
    for (int row = 0; row < down; row++) {
      for (int c = 0; c < 3; c++) {
        System.arraycopy(planes[c], offset + row * stride, rows[c], 0, width);
      }
      ChannelLight.addRed(rows[0], 0, rows[2], weight, lights[0], width);
      ChannelLight.addGreen(rows[0], 0, rows[1], rows[2], weight, lights[1], width);
      ChannelLight.addBlue(rows[0], 0, rows[1], weight, lights[2], width);
    }
  }

  /** The light of a box, whose parts are weighted already. */
  private float mean(float[] light, int box) {
    float sum = 0;
    for (int i = box * across; i < (box + 1) * across; i++) {
      sum += light[i];
    }
    return sum;
  }
}
