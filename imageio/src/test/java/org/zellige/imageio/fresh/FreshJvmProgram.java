package org.zellige.imageio.fresh;

import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageWriterSpi;

/**
 * A user's program that knows only ImageIO, run in a JVM of its own. In a package of its own,
 * because a package that belongs to a module is not looked for on the class path.
 */
public final class FreshJvmProgram {
  private FreshJvmProgram() {}

  /** Writes and reads a file by name; says what happened. */
  public static void main(String[] args) throws IOException {
    if (args.length > 1 && args[1].equals("alone")) {
      deregisterJdk(ImageReaderSpi.class);
      deregisterJdk(ImageWriterSpi.class);
    }
    File file = new File(args[0]);
    BufferedImage image = new BufferedImage(20, 10, BufferedImage.TYPE_INT_ARGB);
    System.out.println("written " + ImageIO.write(image, "jpg", file));
    System.out.println("type " + (file.exists() ? ImageIO.read(file).getType() : 0));
    System.out.println(
        "reader " + ImageIO.getImageReadersByFormatName("jpeg").next().getClass().getName());
    System.out.println(
        "writer " + ImageIO.getImageWritersByFormatName("jpeg").next().getClass().getName());
    System.out.println("headless " + GraphicsEnvironment.isHeadless());
    System.out.println("native JPEG library " + isMapped("libjavajpeg"));
    System.out.println(
        "module "
            + ImageIO.getImageReadersByFormatName("jpeg").next().getClass().getModule().getName());
  }

  /** Whether a native library is in the memory of this process; false where nothing tells. */
  private static boolean isMapped(String library) throws IOException {
    Path maps = Path.of("/proc/self/maps");
    return Files.isReadable(maps)
        && Files.readAllLines(maps, StandardCharsets.ISO_8859_1).stream()
            .anyMatch(line -> line.contains(library));
  }

  private static <T> void deregisterJdk(Class<T> category) {
    IIORegistry registry = IIORegistry.getDefaultInstance();
    List<T> jdk = new ArrayList<>();
    registry
        .getServiceProviders(category, false)
        .forEachRemaining(p -> {
          if (p.getClass().getName().startsWith("com.sun.imageio.plugins.jpeg.")) {
            jdk.add(p);
          }
        });
    jdk.forEach(p -> registry.deregisterServiceProvider(p, category));
  }
}
