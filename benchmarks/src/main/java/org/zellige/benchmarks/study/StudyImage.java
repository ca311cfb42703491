package org.zellige.benchmarks.study;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.zellige.Pixels;
import org.zellige.benchmarks.image.PnmImage;

/** An original in every form that encoders ask for. */
final class StudyImage {
  private final String name;
  private final Pixels pixels;
  private final BufferedImage picture;
  private final Path folder;

  /**
   * Writes the files that programs read.
   *
   * @param rgb packed RGB without gaps
   * @param folder an empty one, for this image alone
   */
  StudyImage(String name, Pixels rgb, Path folder) throws IOException {
    this.name = name;
    this.pixels = rgb;
    this.folder = folder;
    picture = new BufferedImage(rgb.width(), rgb.height(), BufferedImage.TYPE_3BYTE_BGR);
    picture.setRGB(0, 0, rgb.width(), rgb.height(), rgb.ints(), rgb.offset(), rgb.stride());
    Files.write(pnm(), PnmImage.of(rgb).toFile());
    ImageIO.write(picture, "png", png().toFile());
  }

  /** Without folder and extension. */
  String name() {
    return name;
  }

  Pixels pixels() {
    return pixels;
  }

  /** The pixels as three bytes each, for ImageIO; not to be changed. */
  BufferedImage picture() {
    return picture;
  }

  /** A P6 file. */
  Path pnm() {
    return folder.resolve("image.ppm");
  }

  Path png() {
    return folder.resolve("image.png");
  }

  /** A file of the image's own for whoever needs one. */
  Path scratch(String file) {
    return folder.resolve(file);
  }
}
