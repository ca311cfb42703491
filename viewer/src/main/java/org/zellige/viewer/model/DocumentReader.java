package org.zellige.viewer.model;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zellige.EmbeddedImage;
import org.zellige.JpegColorSpace;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.JpegMetadata;
import org.zellige.JpegProcess;
import org.zellige.LimitExceededException;
import org.zellige.Limits;
import org.zellige.Orientation;
import org.zellige.Pixels;
import org.zellige.batch.ImageFiles;
import org.zellige.batch.SourceImage;
import org.zellige.viewer.tile.Argb;
import org.zellige.viewer.tile.ColorCube;
import org.zellige.viewer.tile.Pyramid;

/** Makes documents of files and of images in memory. Safe for use by many threads. */
public final class DocumentReader {
  private static final int WHITE = 0xFFFFFF;

  private final Limits limits;

  /** A reader that refuses what goes beyond limits. */
  public DocumentReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads a file of any known format.
   *
   * @throws IOException if it cannot be read, with a reason for the user
   */
  public Document read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("this is a folder; open the images in it");
    }
    if (Files.size(file) > limits.maxInput()) {
      throw new LimitExceededException("more than " + limits.maxInput() + " bytes", -1);
    }
    Path name = file.getFileName();
    return read(
        name == null ? file.toString() : name.toString(),
        Optional.of(file),
        Files.readAllBytes(file));
  }

  /** Reads a file in memory. */
  public Document read(String name, Optional<Path> path, byte[] file) throws IOException {
    SourceImage source = ImageFiles.read(file, limits);
    boolean isJpeg = source.format().equals("JPEG");
    Optional<JpegInfo> info =
        isJpeg ? Optional.of(JpegDecoder.inspect(file, limits)) : Optional.empty();
    List<String> badges = new ArrayList<>();
    if (info.isPresent()) {
      badges.addAll(badges(info.get(), JpegDecoder.images(file)));
    }
    Optional<ColorCube> colors = source.metadata().iccProfile().flatMap(ColorCube::of);
    colors.ifPresent(cube -> badges.add("colour profile"));
    badges.addAll(badges(source.pixels()));
    return new Document(
        name,
        path,
        source.format(),
        file.length,
        source.pixels(),
        source.metadata(),
        isJpeg ? Optional.of(file) : Optional.empty(),
        info,
        colors,
        badges,
        source.warnings(),
        picture(source.pixels()));
  }

  /** A document of pixels that never were in a file. */
  public static Document of(String name, Pixels pixels) {
    return new Document(
        name,
        Optional.empty(),
        "in memory",
        0,
        pixels,
        JpegMetadata.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        badges(pixels),
        List.of(),
        picture(pixels));
  }

  /** A document of an image of AWT. */
  public static Document of(String name, BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
    boolean alpha = image.getColorModel().hasAlpha();
    return of(
        name, alpha ? Pixels.ofIntArgb(rgb, width, height) : Pixels.ofIntRgb(rgb, width, height));
  }

  private static Pyramid picture(Pixels pixels) {
    return Pyramid.of(Argb.of(pixels, WHITE), pixels.width(), pixels.height());
  }

  private static List<String> badges(Pixels pixels) {
    List<String> badges = new ArrayList<>();
    if (pixels.format().channelBits() > Byte.SIZE) {
      badges.add(pixels.format().elementType() == float.class ? "floats" : "16-bit");
    }
    if (pixels.isTransparent()) {
      badges.add("transparent");
    }
    return badges;
  }

  private static List<String> badges(JpegInfo info, List<EmbeddedImage> images) {
    List<String> badges = new ArrayList<>();
    if (info.colorSpace() == JpegColorSpace.CMYK || info.colorSpace() == JpegColorSpace.YCCK) {
      badges.add("CMYK");
    }
    if (info.precision() > Byte.SIZE) {
      badges.add(info.precision() + " bits per sample");
    }
    if (info.process() == JpegProcess.PROGRESSIVE) {
      badges.add("progressive");
    }
    if (info.orientation() != Orientation.NORMAL) {
      badges.add("turned by Exif");
    }
    if (images.stream().anyMatch(image -> image.kind() == EmbeddedImage.Kind.GAIN_MAP)) {
      badges.add("gain map");
    } else if (images.size() > 1) {
      badges.add(images.size() + " images");
    }
    return badges;
  }
}
