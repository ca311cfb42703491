package org.zellige.imageio;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Images and files that tests share. */
final class TestImages {
  private static final String JDK = "com.sun.imageio.plugins.jpeg.JPEGImage";

  private TestImages() {}

  /** A smooth coloured image with some structure; transparent to the left where it has alpha. */
  static BufferedImage smooth(int type, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, type);
    paint(image);
    return image;
  }

  /** Paints the picture of {@link #smooth} in any image. */
  static void paint(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    boolean alpha = image.getColorModel().hasAlpha();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int r = 255 * x / width;
        int g = 255 * y / height;
        int b = (int) (127 + 120 * Math.sin(0.2 * x) * Math.cos(0.15 * y));
        int a = alpha ? 255 * x / Math.max(1, width - 1) : 255;
        image.setRGB(x, y, a << 24 | r << 16 | g << 8 | b);
      }
    }
  }

  /** An image of one colour, which JPEG keeps almost exactly. */
  static BufferedImage flat(int type, int width, int height, Color color) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D g = image.createGraphics();
    g.setColor(color);
    g.fillRect(0, 0, width, height);
    g.dispose();
    return image;
  }

  static ImageReader jdkReader() throws IOException {
    return byName(ImageReaderSpi.class, JDK + "ReaderSpi").createReaderInstance();
  }

  static ImageWriter jdkWriter() throws IOException {
    return byName(ImageWriterSpi.class, JDK + "WriterSpi").createWriterInstance();
  }

  static ZelligeImageReader reader(byte[] jpeg) {
    ZelligeImageReader reader = new ZelligeImageReader(new ZelligeImageReaderSpi());
    reader.setInput(stream(jpeg));
    return reader;
  }

  static ZelligeImageWriter writer() {
    return new ZelligeImageWriter(new ZelligeImageWriterSpi());
  }

  static ImageInputStream stream(byte[] bytes) {
    return new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
  }

  /** The image as the JDK's writer writes it. */
  static byte[] jdkJpeg(BufferedImage image) throws IOException {
    return write(jdkWriter(), new IIOImage(image, null, null), null);
  }

  /** The image as a writer writes it. */
  static byte[] write(ImageWriter writer, IIOImage image, ImageWriteParam param)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, image, param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** The image as this plug-in's writer writes it. */
  static byte[] write(BufferedImage image, ImageWriteParam param) throws IOException {
    return write(writer(), new IIOImage(image, null, null), param);
  }

  static BufferedImage read(byte[] jpeg) throws IOException {
    return reader(jpeg).read(0, null);
  }

  /** The largest difference of a channel between two images of the same size. */
  static int difference(BufferedImage a, BufferedImage b) {
    int most = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        int p = a.getRGB(x, y);
        int q = b.getRGB(x, y);
        for (int shift = 0; shift < 24; shift += 8) {
          most = Math.max(most, Math.abs((p >> shift & 255) - (q >> shift & 255)));
        }
      }
    }
    return most;
  }

  private static <T> T byName(Class<T> category, String name) {
    var all = IIORegistry.getDefaultInstance().getServiceProviders(category, false);
    while (all.hasNext()) {
      T provider = all.next();
      if (provider.getClass().getName().equals(name)) {
        return provider;
      }
    }
    throw new IllegalStateException(name + " is not registered");
  }
}
