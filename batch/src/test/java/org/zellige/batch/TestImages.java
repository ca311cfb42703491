package org.zellige.batch;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.zellige.BaseTables;
import org.zellige.JpegEncoder;
import org.zellige.Pixels;

/** Small pictures with some structure, and files of them. */
public final class TestImages {
  private TestImages() {}

  /** A smooth coloured picture; opaque or, if the type has alpha, half transparent on the left. */
  public static BufferedImage picture(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int red = 255 * x / width;
        int green = 255 * y / height;
        int blue = 128 + (int) (100 * Math.sin(0.3 * (x + y)));
        int alpha = x < width / 2 ? 128 : 255;
        image.setRGB(x, y, alpha << 24 | red << 16 | green << 8 | blue);
      }
    }
    return image;
  }

  /** An opaque picture, 40 × 30. */
  public static BufferedImage picture() {
    return picture(40, 30, BufferedImage.TYPE_INT_RGB);
  }

  /** A file of a format that ImageIO writes. */
  public static byte[] file(BufferedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, bytes)) {
        throw new IllegalArgumentException("no writer for " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The opaque picture as PNG. */
  public static byte[] png() {
    return file(picture(), "png");
  }

  /** The opaque picture as JPEG. */
  public static byte[] jpeg() {
    return jpeg(plainEncoder());
  }

  /** An encoder as others are: one pass, the tables of T.81 Annex K throughout. */
  public static JpegEncoder.Builder plainEncoder() {
    return JpegEncoder.builder().effort(1).optimizeHuffman(false).tables(BaseTables.IJG);
  }

  /** The opaque picture as JPEG. */
  public static byte[] jpeg(JpegEncoder.Builder encoder) {
    BufferedImage image = picture();
    int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    try {
      return encoder.build().encode(Pixels.ofIntRgb(rgb, image.getWidth(), image.getHeight()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
