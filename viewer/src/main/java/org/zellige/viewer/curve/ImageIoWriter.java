package org.zellige.viewer.curve;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.ImageOutputStream;
import org.zellige.Pixels;
import org.zellige.viewer.tile.Argb;

/**
 * A writer of ImageIO.
 *
 * @param name of the curve
 * @param provider makes the writer
 */
public record ImageIoWriter(String name, ImageWriterSpi provider) implements Writer {
  private static final int WHITE = 0xFFFFFF;

  /** All JPEG writers that are installed, but for our own, which is Zellige again. */
  public static List<ImageIoWriter> installed() {
    List<ImageIoWriter> writers = new ArrayList<>();
    for (Iterator<ImageWriter> all = ImageIO.getImageWritersByFormatName("jpeg"); all.hasNext(); ) {
      ImageWriter writer = all.next();
      ImageWriterSpi provider = writer.getOriginatingProvider();
      writer.dispose();
      String type = provider == null ? "" : provider.getClass().getName();
      if (provider != null && !type.startsWith("org.zellige.")) {
        boolean isJdk = type.startsWith("com.sun.imageio.");
        writers.add(new ImageIoWriter(isJdk ? "JDK ImageIO" : provider.getVendorName(), provider));
      }
    }
    return writers;
  }

  @Override
  public byte[] write(Pixels image, double quality) throws IOException {
    int width = image.width();
    int height = image.height();
    BufferedImage rgb = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    rgb.getRaster().setDataElements(0, 0, width, height, Argb.of(image, WHITE));
    ImageWriter writer = provider.createWriterInstance();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality((float) (quality / 100));
      writer.write(null, new IIOImage(rgb, null, null), param);
    } catch (RuntimeException e) {
      throw new IOException(name + " cannot write this image (" + e + ")", e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
