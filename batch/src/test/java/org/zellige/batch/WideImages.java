package org.zellige.batch;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Images of more than eight bits per channel, as AWT has them and as files. */
public final class WideImages {
  private WideImages() {}

  /**
   * Slopes in all channels.
   *
   * @param type of {@link java.awt.image.DataBuffer}
   * @param maximum the largest sample
   * @param space of {@link ColorSpace}
   */
  public static BufferedImage slopes(int type, double maximum, int space, boolean alpha) {
    ColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(space),
            alpha,
            false,
            alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
            type);
    WritableRaster raster = model.createCompatibleWritableRaster(40, 30);
    for (int y = 0; y < 30; y++) {
      for (int x = 0; x < 40; x++) {
        for (int band = 0; band < raster.getNumBands(); band++) {
          raster.setSample(x, y, band, maximum * part(x, y, band));
        }
      }
    }
    return new BufferedImage(model, raster, false, null);
  }

  /** The sample at a place, 0…1. */
  public static double part(int x, int y, int band) {
    return 0.1 + 0.01 * x + (0.011 + 0.002 * band) * y;
  }

  /** A Radiance file of 8 × 1 pixels, each twice as bright as the one before. */
  public static byte[] radiance() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    String header = "#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 1 +X 8\n";
    file.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(new byte[] {2, 2, 0, 8});
    for (int channel = 0; channel < 4; channel++) {
      file.write(8);
      for (int x = 0; x < 8; x++) {
        file.write(channel == 3 ? 123 + x : 100 >> channel);
      }
    }
    return file.toByteArray();
  }
}
