package org.zellige.batch;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.zellige.JpegException;
import org.zellige.JpegMetadata;
import org.zellige.LimitExceededException;
import org.zellige.Limits;
import org.zellige.Pixels;

/** Reads every other format through ImageIO. */
final class RasterSource {
  /** Of an image in memory as ImageIO makes them; only to refuse what cannot fit. */
  private static final int BYTES_PER_PIXEL = 4;

  private RasterSource() {}

  static SourceImage read(byte[] file, Limits limits) throws IOException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new JpegException("no known image format", 0);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return read(reader, limits);
      } finally {
        reader.dispose();
      }
    }
  }

  private static SourceImage read(ImageReader reader, Limits limits) throws IOException {
    String format = reader.getFormatName().toUpperCase(Locale.ROOT);
    List<String> warnings = new ArrayList<>();
    reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
    try {
      checkSize(reader.getWidth(0), reader.getHeight(0), limits);
      if (hasMore(reader)) {
        warnings.add("only the first image of the file is used");
      }
      Optional<byte[]> profile = PngProfile.read(reader);
      BufferedImage image = reader.read(0);
      JpegMetadata metadata =
          profile.map(JpegMetadata.NONE::withIccProfile).orElse(JpegMetadata.NONE);
      Pixels pixels = WidePixels.of(image).orElseGet(() -> BufferedImages.toPixels(image));
      return new SourceImage(format, pixels, metadata, warnings);
    } catch (EOFException e) {
      throw new IOException("the " + format + " file ends too early", e);
    } catch (RuntimeException e) {
      // Readers meet damaged files with whatever exception their arithmetic ends in.
      throw new IOException("cannot be read as " + format + " (" + e + ")", e);
    }
  }

  private static void checkSize(int width, int height, Limits limits)
      throws LimitExceededException {
    long pixels = (long) width * height;
    if (pixels > limits.maxPixels()) {
      throw new LimitExceededException(
          width + " x " + height + " pixels, allowed are " + limits.maxPixels(), -1);
    }
    if (pixels * BYTES_PER_PIXEL > limits.maxMemory()) {
      throw new LimitExceededException(
          width + " x " + height + " pixels need more than " + limits.maxMemory() + " bytes", -1);
    }
  }

  private static boolean hasMore(ImageReader reader) {
    try {
      return reader.getNumImages(true) > 1;
    } catch (IOException | RuntimeException e) {
      // What lies behind the first image may be damaged; it is not needed.
      return false;
    }
  }
}
