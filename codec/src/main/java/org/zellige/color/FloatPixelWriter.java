package org.zellige.color;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegColorSpace;
import org.zellige.JpegException;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/**
 * Writes rows of components in floating point as pixels of any format: converted without rounding,
 * scaled to the range of the format, and rounded once.
 */
public final class FloatPixelWriter implements RowWriter {
  // T.871: the ranges of B − Y and R − Y, and the weights of luma.
  private static final float R_CR = 1.402f;
  private static final float G_CB = (float) (1.772 * 0.114 / 0.587);
  private static final float G_CR = (float) (1.402 * 0.299 / 0.587);
  private static final float B_CB = 1.772f;
  private static final float Y_R = 0.299f;
  private static final float Y_G = 0.587f;
  private static final float Y_B = 0.114f;

  private final JpegColorSpace colorSpace;
  private final Inks inks;

  /** Converts inks; null if there are none, or they are wanted as they are. */
  private final @Nullable InkGrid inkGrid;

  private final List<? extends ComponentRow<float[]>> rows;
  private final int firstColumn;

  /** Largest sample. */
  private final float maximum;

  /** Half the range of samples: where chroma is zero. */
  private final float center;

  /** From samples to values of the format. */
  private final float scale;

  // A row of channels in the range of the samples; the fourth is black ink.
  private final float[][] channels;

  /**
   * @param colorSpace what the rows mean
   * @param inks what samples mean if the colour space is one of inks
   * @param precision bits per sample
   * @param rows by component; prepared by the caller before each call of {@link #write}
   * @param firstColumn column of the rows that the pixels begin with
   * @param width of the pixels that will be written
   * @throws JpegException if the format cannot show the colour space
   */
  public FloatPixelWriter(
      JpegColorSpace colorSpace,
      Inks inks,
      int precision,
      List<? extends ComponentRow<float[]>> rows,
      int firstColumn,
      PixelFormat format,
      int width)
      throws JpegException {
    if (format.isInk() && colorSpace.components() != 4) {
      throw new JpegException("a " + colorSpace + " image has no CMYK samples", -1);
    }
    this.colorSpace = colorSpace;
    this.inks = inks;
    this.inkGrid = InkGrid.isNeeded(colorSpace, format) ? new InkGrid(inks) : null;
    this.rows = List.copyOf(rows);
    this.firstColumn = firstColumn;
    this.maximum = (1 << precision) - 1;
    this.center = 1 << (precision - 1);
    this.scale = (format.elementBytes() == Short.BYTES ? 65535f : 255f) / maximum;
    this.channels = new float[colorSpace == JpegColorSpace.UNKNOWN ? 1 : rows.size()][width];
  }

  @Override
  public void write(Pixels pixels, int row) {
    int width = pixels.width();
    int to = pixels.rowOffset(row);
    load(width);
    switch (pixels.format()) {
      case CMYK, CMYK_16 -> writeInk(pixels, to, width);
      case GRAY, GRAY_16 -> {
        toGray(width);
        writeGray(pixels, to, width);
      }
      default -> {
        toRgb(width);
        writeRgb(pixels, to, width);
      }
    }
  }

  private void load(int width) {
    for (int c = 0; c < channels.length; c++) {
      System.arraycopy(
          rows.get(c).samples(), rows.get(c).offset() + firstColumn, channels[c], 0, width);
    }
  }

  /** Leaves red, green and blue in the first three channels, or gray in the first. */
  private void toRgb(int width) {
    switch (colorSpace) {
      case YCBCR -> yccToRgb(width);
      case CMYK -> inkToRgb(width);
      case YCCK -> {
        yccToInk(width);
        inkToRgb(width);
      }
      case RGB, GRAY, UNKNOWN -> {}
    }
  }

  /** Leaves gray in the first channel. */
  private void toGray(int width) {
    if (colorSpace == JpegColorSpace.YCBCR) {
      return;
    }
    toRgb(width);
    if (channels.length >= 3) {
      for (int x = 0; x < width; x++) {
        channels[0][x] = channels[0][x] * Y_R + channels[1][x] * Y_G + channels[2][x] * Y_B;
      }
    }
  }

  private void yccToRgb(int width) {
    for (int x = 0; x < width; x++) {
      float y = channels[0][x];
      float b = channels[1][x] - center;
      float r = channels[2][x] - center;
      channels[0][x] = y + R_CR * r;
      channels[1][x] = y - G_CB * b - G_CR * r;
      channels[2][x] = y + B_CB * b;
    }
  }

  /** The transform of YCCK gives full − C, full − M, full − Y (T.872 6.5.3). */
  private void yccToInk(int width) {
    yccToRgb(width);
    for (int c = 0; c < 3; c++) {
      for (int x = 0; x < width; x++) {
        channels[c][x] = maximum - channels[c][x];
      }
    }
  }

  /** The grid takes whole numbers; 16 bits are finer than any ink. */
  private void inkToRgb(int width) {
    int[][] samples = new int[4][width];
    for (int c = 0; c < 4; c++) {
      for (int x = 0; x < width; x++) {
        float ink = Math.max(0, Math.min(maximum, channels[c][x]));
        samples[c][x] = (int) (ink * (65535 / maximum) + 0.5f);
      }
    }
    requireNonNull(inkGrid).toRgb(samples, 65535, width);
    for (int c = 0; c < 3; c++) {
      for (int x = 0; x < width; x++) {
        channels[c][x] = samples[c][x] * (maximum / 65535);
      }
    }
  }

  private void writeInk(Pixels pixels, int to, int width) {
    if (colorSpace == JpegColorSpace.YCCK) {
      yccToInk(width);
    }
    for (int x = 0; x < width; x++) {
      for (int c = 0; c < 4; c++) {
        float ink = inks.inverted() ? maximum - channels[c][x] : channels[c][x];
        if (pixels.format() == PixelFormat.CMYK_16) {
          pixels.shorts()[to + 4 * x + c] = (short) to16(ink);
        } else {
          pixels.bytes()[to + 4 * x + c] = (byte) to8(ink);
        }
      }
    }
  }

  private void writeGray(Pixels pixels, int to, int width) {
    for (int x = 0; x < width; x++) {
      if (pixels.format() == PixelFormat.GRAY_16) {
        pixels.shorts()[to + x] = (short) to16(channels[0][x]);
      } else {
        pixels.bytes()[to + x] = (byte) to8(channels[0][x]);
      }
    }
  }

  private void writeRgb(Pixels pixels, int to, int width) {
    float[] red = channels[0];
    float[] green = channels.length < 3 ? red : channels[1];
    float[] blue = channels.length < 3 ? red : channels[2];
    switch (pixels.format()) {
      case RGB_16 -> writeShorts(red, green, blue, pixels.shorts(), to, width);
      case RGB -> writeBytes(red, green, blue, pixels.bytes(), to, width);
      case BGR -> writeBytes(blue, green, red, pixels.bytes(), to, width);
      default -> {
        for (int x = 0; x < width; x++) {
          pixels.ints()[to + x] =
              0xFF000000 | to8(red[x]) << 16 | to8(green[x]) << 8 | to8(blue[x]);
        }
      }
    }
  }

  private void writeShorts(
      float[] first, float[] second, float[] third, short[] out, int to, int width) {
    for (int x = 0; x < width; x++) {
      out[to + 3 * x] = (short) to16(first[x]);
      out[to + 3 * x + 1] = (short) to16(second[x]);
      out[to + 3 * x + 2] = (short) to16(third[x]);
    }
  }

  private void writeBytes(
      float[] first, float[] second, float[] third, byte[] out, int to, int width) {
    for (int x = 0; x < width; x++) {
      out[to + 3 * x] = (byte) to8(first[x]);
      out[to + 3 * x + 1] = (byte) to8(second[x]);
      out[to + 3 * x + 2] = (byte) to8(third[x]);
    }
  }

  private int to8(float sample) {
    return Math.max(0, Math.min(255, (int) (sample * scale + 0.5f)));
  }

  private int to16(float sample) {
    return Math.max(0, Math.min(65535, (int) (sample * scale + 0.5f)));
  }
}
