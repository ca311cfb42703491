package org.zellige.color;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegColorSpace;
import org.zellige.JpegException;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.transform.ScalarKernels;

/**
 * Writes rows of components of 2 to 16 bits as pixels of any format: converted at the precision of
 * the samples, then scaled to the range of the format.
 */
public final class WidePixelWriter implements RowWriter {
  private final JpegColorSpace colorSpace;
  private final Inks inks;

  /** Converts inks; null if there are none, or they are wanted as they are. */
  private final @Nullable InkGrid inkGrid;

  private final List<? extends ComponentRow<short[]>> rows;
  private final int firstColumn;

  /** Largest sample. */
  private final int maximum;

  // A row of channels at the precision of the samples; the fourth is black ink.
  private final int[][] channels;

  /**
   * @param colorSpace what the rows mean
   * @param inks what samples mean if the colour space is one of inks
   * @param precision bits per sample
   * @param rows by component; prepared by the caller before each call of {@link #write}
   * @param firstColumn column of the rows that the pixels begin with
   * @param width of the pixels that will be written
   * @throws JpegException if the format cannot show the colour space
   */
  public WidePixelWriter(
      JpegColorSpace colorSpace,
      Inks inks,
      int precision,
      List<? extends ComponentRow<short[]>> rows,
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
    this.channels = new int[colorSpace == JpegColorSpace.UNKNOWN ? 1 : rows.size()][width];
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
    stretch(ChannelPacking.maximum(pixels.format()), width);
    ChannelPacking.write(channels, pixels, row);
  }

  private void load(int width) {
    for (int c = 0; c < channels.length; c++) {
      short[] samples = rows.get(c).samples();
      int from = rows.get(c).offset() + firstColumn;
      for (int x = 0; x < width; x++) {
        // A damaged lossless frame may hold larger samples.
        channels[c][x] = Math.min(maximum, samples[from + x] & 0xFFFF);
      }
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
        channels[0][x] = Luma.of(channels[0][x], channels[1][x], channels[2][x]);
      }
    }
  }

  private void yccToRgb(int width) {
    int center = (maximum + 1) / 2;
    for (int x = 0; x < width; x++) {
      int y = channels[0][x];
      long b = channels[1][x] - center;
      long r = channels[2][x] - center;
      channels[0][x] = limit(y + fraction(ScalarKernels.R_CR * r));
      channels[1][x] = limit(y + fraction(-ScalarKernels.G_CB * b - ScalarKernels.G_CR * r));
      channels[2][x] = limit(y + fraction(ScalarKernels.B_CB * b));
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

  private void inkToRgb(int width) {
    requireNonNull(inkGrid).toRgb(channels, maximum, width);
  }

  /** 16-bit fixed point to the nearest whole number. */
  private static int fraction(long value) {
    return (int) ((value + (1 << 15)) >> 16);
  }

  private int limit(int value) {
    return Math.max(0, Math.min(maximum, value));
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

  /** From the range of the samples to that of the format. */
  private void stretch(int range, int width) {
    for (int[] channel : channels) {
      for (int x = 0; x < width; x++) {
        channel[x] = (int) (((long) channel[x] * range + maximum / 2) / maximum);
      }
    }
  }
}
