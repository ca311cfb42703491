package org.zellige.benchmarks.conformance;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.zellige.JpegDecoder;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.JpegProcess;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/**
 * What a test suite says that a JPEG looks like: a gray or RGB picture of 8 or 16 bits.
 *
 * @param raster its samples
 */
record ReferencePicture(Raster raster) {
  static ReferencePicture read(Path png) throws IOException {
    BufferedImage image = ImageIO.read(png.toFile());
    if (image == null) {
      throw new IOException(png + " is no picture");
    }
    if (image.getType() == BufferedImage.TYPE_BYTE_INDEXED
        || image.getType() == BufferedImage.TYPE_BYTE_BINARY) {
      BufferedImage direct =
          new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
      direct.getGraphics().drawImage(image, 0, 0, null);
      return new ReferencePicture(direct.getRaster());
    }
    return new ReferencePicture(image.getRaster());
  }

  /**
   * Decodes a JPEG and compares.
   *
   * @return the largest difference of a sample, of 255; more than that if the size differs
   * @throws JpegException if the JPEG is refused
   */
  int largestDifference(byte[] jpeg) throws JpegException {
    JpegInfo info = JpegDecoder.inspect(jpeg);
    // The suites keep lossless samples as they are, in pictures of 16 bits.
    int stored = info.process() == JpegProcess.LOSSLESS ? info.precision() : 16;
    boolean ink = info.colorSpace().components() == 4;
    PixelFormat format = ink ? PixelFormat.CMYK_16 : PixelFormat.RGB_16;
    Pixels pixels = JpegDecoder.builder().format(format).build().decode(jpeg).pixels();
    if (pixels.width() != raster.getWidth() || pixels.height() != raster.getHeight()) {
      return Integer.MAX_VALUE;
    }
    int worst = 0;
    for (int y = 0; y < pixels.height(); y++) {
      for (int x = 0; x < pixels.width(); x++) {
        for (int channel = 0; channel < 3; channel++) {
          int shown = ink ? overBlack(pixels, x, y, channel) : channel(pixels, x, y, channel);
          worst = Math.max(worst, Math.abs(shown - expected(x, y, channel, stored)));
        }
      }
    }
    return worst;
  }

  private int expected(int x, int y, int channel, int stored) {
    int band = raster.getNumBands() < 3 ? 0 : channel;
    int bits = Math.min(raster.getSampleModel().getSampleSize(band), stored);
    int maximum = (1 << bits) - 1;
    return (raster.getSample(x, y, band) * 255 + maximum / 2) / maximum;
  }

  /** The suites show inks without a profile: the light that an ink leaves × that of black. */
  private static int overBlack(Pixels pixels, int x, int y, int ink) {
    int light = 255 - channel(pixels, x, y, ink);
    return (light * (255 - channel(pixels, x, y, 3)) + 127) / 255;
  }

  /** A channel rounded to 8 bits. */
  private static int channel(Pixels pixels, int x, int y, int channel) {
    int at = pixels.rowOffset(y) + x * pixels.format().elementsPerPixel() + channel;
    return ((pixels.shorts()[at] & 0xFFFF) + 128) / 257;
  }
}
