package org.zellige.benchmarks.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.zellige.Pixels;

/** The PNG files of a folder. */
public final class PngFolder {
  private PngFolder() {}

  /**
   * The files in the order of their names; none if it is no folder.
   *
   * @param most at most so many
   */
  public static List<Path> list(Path folder, int most) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".png"))
          .sorted()
          .limit(most)
          .toList();
    }
  }

  /** The pixels of a file in sRGB without alpha. */
  public static Pixels read(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    if (image == null) {
      throw new IOException(file + " is not an image");
    }
    return AwtPixels.copyOf(image);
  }
}
