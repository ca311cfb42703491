package org.zellige.color;

import org.zellige.JpegColorSpace;
import org.zellige.Pixels;
import org.zellige.transform.ScalarKernels;

/** Reads pixels of any format as samples of any precision; nothing is rounded on the way. */
final class WideComponentReader implements ComponentReader {
  private final ChannelReader reader;
  private final JpegColorSpace target;
  private final int width;

  /** The largest sample. */
  private final float maximum;

  /** What the level shift takes off. */
  private final float center;

  /**
   * @param target GRAY, YCBCR or RGB; CMYK or YCCK if and only if the pixels are inks
   * @param matte 0x??RRGGBB, the colour under transparent pixels
   * @param precision bits of a sample
   */
  WideComponentReader(Pixels pixels, JpegColorSpace target, int matte, int precision) {
    this.reader = new ChannelReader(pixels, matte, precision);
    this.target = target;
    this.width = pixels.width();
    this.maximum = (1 << precision) - 1;
    this.center = 1 << (precision - 1);
  }

  @Override
  public void read(int y, float[][] planes, int offset) {
    float[][] channels = reader.load(y);
    switch (target) {
      case GRAY -> toLuma(channels, planes[0], offset);
      case RGB -> {
        for (int c = 0; c < 3; c++) {
          shift(channels[Math.min(c, channels.length - 1)], planes[c], offset);
        }
      }
      case YCBCR -> toYcc(channels, planes, offset);
      case CMYK -> {
        for (int c = 0; c < 4; c++) {
          invert(channels[c], planes[c], offset);
        }
      }
      case YCCK -> {
        // The transform takes full − C and so on for red, green and blue (T.872 6.5.3); as the
        // samples of CMYK are inverted, these are the inks themselves.
        toYcc(channels, planes, offset);
        invert(channels[3], planes[3], offset);
      }
      case UNKNOWN -> throw new IllegalStateException("no way from pixels to " + target);
    }
  }

  private void shift(float[] channel, float[] plane, int offset) {
    for (int x = 0; x < width; x++) {
      plane[offset + x] = channel[x] - center;
    }
  }

  /** Adobe's files hold full − ink, and so does every CMYK JPEG that others can read. */
  private void invert(float[] ink, float[] plane, int offset) {
    for (int x = 0; x < width; x++) {
      plane[offset + x] = maximum - ink[x] - center;
    }
  }

  private void toLuma(float[][] channels, float[] plane, int offset) {
    if (channels.length == 1) {
      shift(channels[0], plane, offset);
      return;
    }
    for (int x = 0; x < width; x++) {
      plane[offset + x] = luma(channels, x) - center;
    }
  }

  private void toYcc(float[][] channels, float[][] planes, int offset) {
    int last = channels.length - 1;
    float[] red = channels[0];
    float[] green = channels[Math.min(1, last)];
    float[] blue = channels[Math.min(2, last)];
    for (int x = 0; x < width; x++) {
      float luma =
          red[x] * ScalarKernels.Y_R + green[x] * ScalarKernels.Y_G + blue[x] * ScalarKernels.Y_B;
      planes[0][offset + x] = luma - center;
      planes[1][offset + x] = (blue[x] - luma) * ScalarKernels.CB_SCALE;
      planes[2][offset + x] = (red[x] - luma) * ScalarKernels.CR_SCALE;
    }
  }

  private static float luma(float[][] channels, int x) {
    return channels[0][x] * ScalarKernels.Y_R
        + channels[1][x] * ScalarKernels.Y_G
        + channels[2][x] * ScalarKernels.Y_B;
  }
}
