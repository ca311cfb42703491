package org.zellige.color;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegColorSpace;
import org.zellige.JpegException;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.transform.BytePacking;
import org.zellige.transform.Kernels;

/** Writes rows of 8-bit components as pixels of 8 bits per channel. */
public final class PixelWriter implements RowWriter {
  private final JpegColorSpace colorSpace;
  private final Inks inks;

  /** Converts inks; null if there are none, or they are wanted as they are. */
  private final @Nullable InkGrid inkGrid;

  private final List<? extends ComponentRow<byte[]>> rows;
  private final int firstColumn;
  private final Kernels kernels;

  /** A row of 0xFFRRGGBB on the way to a format of bytes; empty if none is needed. */
  private final int[] rgb;

  /**
   * @param colorSpace what the rows mean
   * @param inks what samples mean if the colour space is one of inks
   * @param rows by component; prepared by the caller before each call of {@link #write}
   * @param firstColumn column of the rows that the pixels begin with
   * @param format of the pixels that will be written
   * @param width of the pixels that will be written
   * @throws JpegException if the format cannot show the colour space
   */
  public PixelWriter(
      JpegColorSpace colorSpace,
      Inks inks,
      List<? extends ComponentRow<byte[]>> rows,
      int firstColumn,
      PixelFormat format,
      int width,
      Kernels kernels)
      throws JpegException {
    ChannelPacking.check(format, colorSpace);
    this.colorSpace = colorSpace;
    this.inks = inks;
    this.inkGrid = InkGrid.isNeeded(colorSpace, format) ? new InkGrid(inks) : null;
    this.rows = List.copyOf(rows);
    this.firstColumn = firstColumn;
    this.kernels = kernels;
    this.rgb = format.isPacked() ? new int[0] : new int[width];
  }

  @Override
  public void write(Pixels pixels, int row) {
    int width = pixels.width();
    int to = pixels.rowOffset(row);
    switch (pixels.format()) {
      case INT_RGB, INT_ARGB -> toRgb(pixels.ints(), to, width);
      case RGB -> {
        toRgb(rgb, 0, width);
        BytePacking.swapRedAndBlue(rgb, 0, width);
        kernels.packBgr(rgb, 0, pixels.bytes(), to, width);
      }
      case BGR -> toBgr(pixels.bytes(), to, width);
      case GRAY -> toGray(pixels.bytes(), to, width);
      case CMYK -> toCmyk(pixels.bytes(), to, width);
      case GRAY_16, RGB_16, RGBA_16, CMYK_16, GRAY_FLOAT, RGB_FLOAT ->
          throw new IllegalArgumentException("not of 8 bits per channel");
    }
  }

  private void toBgr(byte[] out, int to, int width) {
    if (colorSpace == JpegColorSpace.YCBCR) {
      kernels.yccToBgr(
          rows.get(0).samples(),
          offset(0),
          rows.get(1).samples(),
          offset(1),
          rows.get(2).samples(),
          offset(2),
          rgb,
          out,
          to,
          width);
    } else {
      toRgb(rgb, 0, width);
      kernels.packBgr(rgb, 0, out, to, width);
    }
  }

  private void toRgb(int[] out, int to, int width) {
    switch (colorSpace) {
      case YCBCR -> yccToRgb(out, to, width);
      case RGB -> {
        for (int x = 0; x < width; x++) {
          out[to + x] = 0xFF000000 | sample(0, x) << 16 | sample(1, x) << 8 | sample(2, x);
        }
      }
      case CMYK, YCCK -> {
        toCmy(out, to, width);
        requireNonNull(inkGrid).toRgb(out, to, rows.get(3).samples(), offset(3), width);
      }
      case GRAY, UNKNOWN -> {
        for (int x = 0; x < width; x++) {
          out[to + x] = 0xFF000000 | sample(0, x) * 0x010101;
        }
      }
    }
  }

  private void toGray(byte[] out, int to, int width) {
    switch (colorSpace) {
      case GRAY, YCBCR, UNKNOWN ->
          System.arraycopy(rows.get(0).samples(), offset(0), out, to, width);
      case RGB, CMYK, YCCK -> {
        toRgb(rgb, 0, width);
        for (int x = 0; x < width; x++) {
          int p = rgb[x];
          out[to + x] = (byte) Luma.of(p >> 16 & 0xFF, p >> 8 & 0xFF, p & 0xFF);
        }
      }
    }
  }

  private void toCmyk(byte[] out, int to, int width) {
    toCmy(rgb, 0, width);
    int flip = inks.inverted() ? 0xFF : 0;
    for (int x = 0; x < width; x++) {
      int at = to + 4 * x;
      int p = rgb[x];
      out[at] = (byte) (p >> 16 ^ flip);
      out[at + 1] = (byte) (p >> 8 ^ flip);
      out[at + 2] = (byte) (p ^ flip);
      out[at + 3] = (byte) (sample(3, x) ^ flip);
    }
  }

  /** Stored samples of the coloured inks as 0x??CCMMYY. */
  private void toCmy(int[] out, int to, int width) {
    if (colorSpace == JpegColorSpace.YCCK) {
      yccToRgb(out, to, width);
      for (int x = 0; x < width; x++) {
        // The transform gave 255 − C, 255 − M, 255 − Y (T.872 6.5.3).
        out[to + x] = ~out[to + x];
      }
    } else {
      for (int x = 0; x < width; x++) {
        out[to + x] = sample(0, x) << 16 | sample(1, x) << 8 | sample(2, x);
      }
    }
  }

  private void yccToRgb(int[] out, int to, int width) {
    kernels.yccToRgb(
        rows.get(0).samples(),
        offset(0),
        rows.get(1).samples(),
        offset(1),
        rows.get(2).samples(),
        offset(2),
        out,
        to,
        width);
  }

  private int sample(int component, int x) {
    return rows.get(component).samples()[offset(component) + x] & 0xFF;
  }

  private int offset(int component) {
    return rows.get(component).offset() + firstColumn;
  }
}
