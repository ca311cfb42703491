package org.zellige.benchmarks.study;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A writer of ImageIO with its default settings.
 *
 * @param format a name that ImageIO knows, as {@code JPEG}
 * @param provider how the name of the writer's class begins; empty for the first one
 */
record ImageIoEncoder(String name, String format, String provider) implements Encoder {
  /**
   * Reads {@code JPEG@com.sun.imageio.plugins.jpeg}, the provider being optional.
   *
   * @throws IllegalArgumentException if there is no such writer
   */
  static ImageIoEncoder parse(String name, String settings) {
    int at = settings.indexOf('@');
    String format = at < 0 ? settings : settings.substring(0, at);
    ImageIoEncoder encoder =
        new ImageIoEncoder(name, format, at < 0 ? "" : settings.substring(at + 1));
    encoder.writer().dispose();
    return encoder;
  }

  private ImageWriter writer() {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
    while (writers.hasNext()) {
      ImageWriter writer = writers.next();
      if (writer.getClass().getName().startsWith(provider)) {
        return writer;
      }
    }
    throw new IllegalArgumentException("ImageIO has no writer " + format + "@" + provider);
  }

  @Override
  public byte[] encode(StudyImage image, int quality) throws IOException {
    ImageWriter writer = writer();
    BufferedImage picture = image.picture();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(file)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality / 100f);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }
}
