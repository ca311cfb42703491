package org.zellige.batch;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.util.Optional;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** Reads AWT's images of more than eight bits per channel without loss. */
final class WidePixels {
  private WidePixels() {}

  /** GRAY_16 or RGB_16; empty if eight bits hold the image, or if it is not opaque gray or sRGB. */
  static Optional<Pixels> of(BufferedImage image) {
    ColorModel model = image.getColorModel();
    ColorSpace space = model.getColorSpace();
    boolean gray = space.getType() == ColorSpace.TYPE_GRAY;
    boolean known =
        model instanceof ComponentColorModel
            && model.getTransferType() == DataBuffer.TYPE_USHORT
            && !model.hasAlpha()
            && (gray || space.isCS_sRGB());
    if (!known || model.getComponentSize(0) <= Byte.SIZE) {
      return Optional.empty();
    }
    PixelFormat format = gray ? PixelFormat.GRAY_16 : PixelFormat.RGB_16;
    Pixels pixels = Pixels.allocate(format, image.getWidth(), image.getHeight());
    Raster raster = image.getRaster();
    int[] row = new int[image.getWidth()];
    for (int band = 0; band < format.elementsPerPixel(); band++) {
      int max = (1 << model.getComponentSize(band)) - 1;
      for (int y = 0; y < image.getHeight(); y++) {
        raster.getSamples(raster.getMinX(), raster.getMinY() + y, row.length, 1, band, row);
        int at = pixels.rowOffset(y) + band;
        for (int x = 0; x < row.length; x++) {
          pixels.shorts()[at + x * format.elementsPerPixel()] =
              (short) ((row[x] * 65535L + max / 2) / max);
        }
      }
    }
    return Optional.of(pixels);
  }
}
