package org.zellige.batch;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.util.Optional;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** Reads AWT's images of more than eight bits per channel without rounding them to that. */
final class WidePixels {
  private final Raster raster;
  private final boolean floats;

  /** The largest sample. */
  private final float maximum;

  private WidePixels(BufferedImage image) {
    ColorModel model = image.getColorModel();
    this.raster = image.getRaster();
    this.floats =
        model.getTransferType() == DataBuffer.TYPE_FLOAT
            || model.getTransferType() == DataBuffer.TYPE_DOUBLE;
    this.maximum = floats ? 1 : (1L << model.getComponentSize(0)) - 1;
  }

  /**
   * The image in sixteen bits per channel or floats, as it has them: gray, or sRGB with or without
   * alpha. What is some other colour space becomes sRGB of sixteen bits; floats with alpha do, too.
   *
   * @return empty if eight bits hold the image
   */
  static Optional<Pixels> of(BufferedImage image) {
    ColorModel model = image.getColorModel();
    if (!isWide(model)) {
      return Optional.empty();
    }
    boolean gray = model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    boolean known = gray || model.getColorSpace().isCS_sRGB();
    return Optional.of(
        new WidePixels(known ? image : converted(image)).read(gray, model.hasAlpha()));
  }

  private static boolean isWide(ColorModel model) {
    boolean apart = model instanceof ComponentColorModel && !model.isAlphaPremultiplied();
    return apart
        && switch (model.getTransferType()) {
          case DataBuffer.TYPE_USHORT, DataBuffer.TYPE_INT -> model.getComponentSize(0) > Byte.SIZE;
          case DataBuffer.TYPE_FLOAT, DataBuffer.TYPE_DOUBLE -> true;
          default -> false;
        };
  }

  /** The image as sRGB of sixteen bits. */
  private static BufferedImage converted(BufferedImage image) {
    ColorModel from = image.getColorModel();
    ColorModel to =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            from.hasAlpha(),
            false,
            from.getTransparency(),
            DataBuffer.TYPE_USHORT);
    BufferedImage converted =
        new BufferedImage(
            to,
            to.createCompatibleWritableRaster(image.getWidth(), image.getHeight()),
            false,
            null);
    return new ColorConvertOp(null).filter(image, converted);
  }

  private Pixels read(boolean gray, boolean hasAlpha) {
    int alphaBand = gray ? 1 : 3;
    boolean transparent = hasAlpha && isTransparent(alphaBand);
    PixelFormat format =
        transparent
            ? PixelFormat.RGBA_16
            : floats
                ? gray ? PixelFormat.GRAY_FLOAT : PixelFormat.RGB_FLOAT
                : gray ? PixelFormat.GRAY_16 : PixelFormat.RGB_16;
    Pixels pixels = Pixels.allocate(format, raster.getWidth(), raster.getHeight());
    for (int channel = 0; channel < format.elementsPerPixel(); channel++) {
      int band = channel == 3 ? alphaBand : gray ? 0 : channel;
      for (int y = 0; y < pixels.height(); y++) {
        float[] row = row(band, y);
        int at = pixels.rowOffset(y) + channel;
        for (int x = 0; x < row.length; x++, at += format.elementsPerPixel()) {
          if (format.elementType() == float.class) {
            pixels.floats()[at] = row[x];
          } else {
            pixels.shorts()[at] = (short) Math.round(65535 * Math.max(0, Math.min(1, row[x])));
          }
        }
      }
    }
    return pixels;
  }

  private boolean isTransparent(int band) {
    for (int y = 0; y < raster.getHeight(); y++) {
      for (float opacity : row(band, y)) {
        if (opacity < 1) {
          return true;
        }
      }
    }
    return false;
  }

  /** Samples as parts of the largest. */
  private float[] row(int band, int y) {
    int width = raster.getWidth();
    float[] row =
        raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, band, (float[]) null);
    for (int x = 0; x < width && !floats; x++) {
      // Of 32 bits, those from 2³¹ on look negative.
      row[x] = (row[x] < 0 ? row[x] + 0x1p32f : row[x]) / maximum;
    }
    return row;
  }
}
