package sample;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;

/**
 * A program that knows ImageIO alone. Its JPEG files are Zellige's because the plug-in is on its
 * path.
 */
public final class App {
  private App() {}

  /** Writes and reads an image with alpha, and says who did it. */
  public static void main(String[] args) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB);
    if (!ImageIO.write(image, "jpg", file)) {
      throw new IOException("nobody writes JPEG with alpha");
    }
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(file.toByteArray()));
    ImageReader reader = ImageIO.getImageReadersBySuffix("jpg").next();
    ImageWriter writer = ImageIO.getImageWriter(reader);
    System.out.println("size " + read.getWidth() + "x" + read.getHeight());
    System.out.println("reader " + reader.getClass().getName());
    System.out.println("writer " + writer.getClass().getName());
    System.out.println("module " + reader.getClass().getModule().getName());
    System.out.println("another " + ImageIO.getImageReadersByFormatName("hdr").hasNext());
  }
}
