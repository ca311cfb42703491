package org.zellige.imageio.raster;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.DataBufferUShort;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import javax.imageio.IIOException;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.RowSink;

/** Converts decoded rows from the colours of a profile to sRGB, and passes them on. */
public final class ProfileRows implements RowSink {
  private static final int[] BGR_OFFSETS = {2, 1, 0};
  private static final int[] RGB_OFFSETS = {0, 1, 2};

  private final ColorSpace from;
  private final PixelFormat to;
  private final RowSink next;
  private final ColorConvertOp conversion = new ColorConvertOp(null);

  /**
   * @param from what the rows stand for
   * @param to format of the rows that are passed on
   */
  public ProfileRows(ColorSpace from, PixelFormat to, RowSink next) {
    this.from = from;
    this.to = to;
    this.next = next;
  }

  /**
   * The format of the rows that are taken.
   *
   * @param precision bits per sample of the file
   */
  public static PixelFormat source(int precision) {
    return precision > 8 ? PixelFormat.RGB_16 : PixelFormat.BGR;
  }

  /** Whether rows of a format can be made. */
  public static boolean canMake(PixelFormat format) {
    return switch (format) {
      case RGB, BGR, INT_RGB, INT_ARGB, RGB_16 -> true;
      case GRAY, CMYK, GRAY_16, RGBA_16, CMYK_16, GRAY_FLOAT, RGB_FLOAT -> false;
    };
  }

  @Override
  public void rows(int firstRow, Pixels rows) throws IOException {
    Pixels converted = Pixels.allocate(to, rows.width(), rows.height());
    try {
      conversion.filter(
          image(rows, from), image(converted, ColorSpace.getInstance(ColorSpace.CS_sRGB)));
    } catch (CMMException e) {
      throw new IIOException("colour profile: " + e.getMessage(), e);
    }
    if (to.isPacked()) {
      int[] pixels = converted.ints();
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] |= 0xFF000000;
      }
    }
    next.rows(firstRow, converted);
  }

  /** An image in the array of the pixels. */
  private static BufferedImage image(Pixels pixels, ColorSpace space) {
    WritableRaster raster;
    ColorModel model;
    int width = pixels.width();
    int height = pixels.height();
    if (pixels.format().isPacked()) {
      int[] ints = pixels.ints();
      int[] masks = {0xFF0000, 0xFF00, 0xFF};
      raster =
          Raster.createPackedRaster(
              new DataBufferInt(ints, ints.length), width, height, pixels.stride(), masks, null);
      model = new DirectColorModel(24, masks[0], masks[1], masks[2]);
    } else {
      boolean wide = pixels.format().channelBits() == 16;
      raster =
          Raster.createInterleavedRaster(
              wide ? shorts(pixels) : bytes(pixels),
              width,
              height,
              pixels.stride(),
              3,
              pixels.format() == PixelFormat.BGR ? BGR_OFFSETS : RGB_OFFSETS,
              null);
      model =
          new ComponentColorModel(space, false, false, ColorModel.OPAQUE, raster.getTransferType());
    }
    return new BufferedImage(model, raster, false, null);
  }

  private static DataBuffer bytes(Pixels pixels) {
    byte[] bytes = pixels.bytes();
    return new DataBufferByte(bytes, bytes.length - pixels.offset(), pixels.offset());
  }

  private static DataBuffer shorts(Pixels pixels) {
    short[] shorts = pixels.shorts();
    return new DataBufferUShort(shorts, shorts.length - pixels.offset(), pixels.offset());
  }
}
