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
    if (format.isInk() && colorSpace.components() != 4) {
      throw new JpegException("a " + colorSpace + " image has no CMYK samples", -1);
    }
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

  private void writeInk(Pixels pixels, int to, int width) {
    if (colorSpace == JpegColorSpace.YCCK) {
      yccToInk(width);
    }
    for (int x = 0; x < width; x++) {
      for (int c = 0; c < 4; c++) {
        int ink = inks.inverted() ? maximum - channels[c][x] : channels[c][x];
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
    int[] red = channels[0];
    int[] green = channels.length < 3 ? red : channels[1];
    int[] blue = channels.length < 3 ? red : channels[2];
    for (int x = 0; x < width; x++) {
      int at = to + pixels.format().elementsPerPixel() * x;
      switch (pixels.format()) {
        case RGB_16 -> {
          pixels.shorts()[at] = (short) to16(red[x]);
          pixels.shorts()[at + 1] = (short) to16(green[x]);
          pixels.shorts()[at + 2] = (short) to16(blue[x]);
        }
        case RGB, BGR -> {
          boolean redFirst = pixels.format() == PixelFormat.RGB;
          pixels.bytes()[at] = (byte) to8(redFirst ? red[x] : blue[x]);
          pixels.bytes()[at + 1] = (byte) to8(green[x]);
          pixels.bytes()[at + 2] = (byte) to8(redFirst ? blue[x] : red[x]);
        }
        default ->
            pixels.ints()[at] = 0xFF000000 | to8(red[x]) << 16 | to8(green[x]) << 8 | to8(blue[x]);
      }
    }
  }

  private int to8(int sample) {
    return (sample * 255 + maximum / 2) / maximum;
  }

  private int to16(int sample) {
    return (int) ((sample * 65535L + maximum / 2) / maximum);
  }
}
