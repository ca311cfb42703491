package org.zellige.batch;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** What a decoded image can be written as. */
public enum RasterFormat {
  PNG("png"),
  /** Binary, P6. */
  PPM("ppm"),
  /** Binary, P5; for gray images only. */
  PGM("pgm"),
  /** PPM or PGM, whichever the image is. */
  PNM("pnm"),
  /** Netpbm's P7: the only one that holds CMYK. */
  PAM("pam"),
  BMP("bmp"),
  TIFF("tif", "tiff");

  /**
   * What the writer makes deflate's level 1 of. Decoded photos, whose noise higher levels find
   * nothing in, take a quarter less time than with its own level, and 2 % fewer bytes; screenshots
   * take 4 % more.
   */
  private static final float PNG_COMPRESSION = 0.9f;

  private final List<String> extensions;

  RasterFormat(String... extensions) {
    this.extensions = List.of(extensions);
  }

  /** The format that a file name's extension asks for. */
  public static Optional<RasterFormat> ofName(String fileName) {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    for (RasterFormat format : values()) {
      if (format.extensions.contains(extension)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** How file names of the format end. */
  String suffix() {
    return "." + extensions.get(0);
  }

  /** Whether channels may have 16 bits. */
  boolean holdsWideSamples() {
    return this != BMP;
  }

  /**
   * A whole file.
   *
   * @param pixels GRAY, INT_RGB, GRAY_16, RGB_16; for PAM also CMYK and CMYK_16
   * @param iccProfile kept by PNG, dropped by the others
   * @throws IOException if the format has no room for such an image
   */
  byte[] encode(Pixels pixels, Optional<byte[]> iccProfile) throws IOException {
    return switch (this) {
      case PPM, PNM, PGM -> pnm(pixels);
      case PAM -> Pnm.pam(pixels);
      case PNG, BMP, TIFF -> imageIo(BufferedImages.toImage(pixels), iccProfile);
    };
  }

  private byte[] pnm(Pixels pixels) throws IOException {
    boolean gray = pixels.format() == PixelFormat.GRAY || pixels.format() == PixelFormat.GRAY_16;
    if (this == PGM && !gray) {
      throw new IOException("a colour image does not fit in a .pgm file; use .ppm");
    }
    return this == PPM || !gray ? Pnm.ppm(pixels) : Pnm.pgm(pixels);
  }

  private byte[] imageIo(BufferedImage image, Optional<byte[]> iccProfile) throws IOException {
    ImageWriter writer = writer();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      IIOMetadata metadata = null;
      if (this == PNG && iccProfile.isPresent()) {
        ImageTypeSpecifier type = ImageTypeSpecifier.createFromRenderedImage(image);
        metadata = writer.getDefaultImageMetadata(type, null);
        PngProfile.write(metadata, iccProfile.get());
      }
      writer.write(null, new IIOImage(image, null, metadata), parameters(writer));
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private ImageWriteParam parameters(ImageWriter writer) {
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    if (this == PNG) {
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(PNG_COMPRESSION);
    }
    return parameters;
  }

  /** The JDK's own: TwelveMonkeys' for TIFF takes no samples of 16 bits. */
  private ImageWriter writer() {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(name());
    ImageWriter writer = writers.next();
    while (writer.getClass().getModule() != ImageIO.class.getModule() && writers.hasNext()) {
      writer = writers.next();
    }
    return writer;
  }
}
