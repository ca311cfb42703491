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

  /** Largest value of the format. */
  private final int range;

  /** From samples to values of the format. */
  private final float scale;

  // A row of channels in the range of the samples; the fourth is black ink.
  private final float[][] channels;

  /** The same in the range of the format. */
  private final int[][] rounded;

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
    ChannelPacking.check(format, colorSpace);
    this.colorSpace = colorSpace;
    this.inks = inks;
    this.inkGrid = InkGrid.isNeeded(colorSpace, format) ? new InkGrid(inks) : null;
    this.rows = List.copyOf(rows);
    this.firstColumn = firstColumn;
    this.maximum = (1 << precision) - 1;
    this.center = 1 << (precision - 1);
    this.range = ChannelPacking.maximum(format);
    this.scale = range / maximum;
    this.channels = new float[colorSpace == JpegColorSpace.UNKNOWN ? 1 : rows.size()][width];
    this.rounded = new int[channels.length][width];
  }

  @Override
  public void write(Pixels pixels, int row) {
    int width = pixels.width();
    load(width);
    switch (pixels.format()) {
      case CMYK, CMYK_16 -> toInk(width);
      case GRAY, GRAY_16, GRAY_FLOAT -> toGray(width);
      default -> toRgb(width);
    }
    round(width);
    ChannelPacking.write(rounded, pixels, row);
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

  /** Leaves inks, of which 0 is none. */
  private void toInk(int width) {
    if (colorSpace == JpegColorSpace.YCCK) {
      yccToInk(width);
    }
    for (int c = 0; c < 4 && inks.inverted(); c++) {
      for (int x = 0; x < width; x++) {
        channels[c][x] = maximum - channels[c][x];
      }
    }
  }

  /** The one rounding, to the range of the format. */
  private void round(int width) {
    for (int c = 0; c < channels.length; c++) {
      float[] from = channels[c];
      int[] to = rounded[c];
      for (int x = 0; x < width; x++) {
        to[x] = Math.max(0, Math.min(range, (int) (from[x] * scale + 0.5f)));
      }
    }
  }
}
