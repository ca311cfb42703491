package org.zellige.benchmarks.conformance;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.zellige.JpegColorSpace;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.Subsampling;

/** The JDK's own reader, as somebody who has no part in this encoder. */
final class JdkReader {
  /** It repeats the samples of others where libjpeg-turbo interpolates them. */
  private static final Set<Subsampling> SHOWN_ALIKE =
      Set.of(Subsampling.S444, Subsampling.S422, Subsampling.S420);

  /** Whether it reads files of this process. */
  boolean knows(JpegInfo info) {
    return switch (info.process()) {
      case BASELINE, EXTENDED_SEQUENTIAL, PROGRESSIVE -> true;
      default -> false;
    };
  }

  /** What is wrong with its reading of a file, if something is. */
  Optional<String> fault(RandomEncoding encoding) {
    List<String> warnings = new ArrayList<>();
    try {
      BufferedImage image = read(encoding.jpeg(), warnings);
      if (!warnings.isEmpty()) {
        return Optional.of("the JDK warns: " + warnings);
      }
      return isShownAlike(encoding.info()) && !sameSamples(encoding.jpeg(), image)
          ? Optional.of("the JDK gives other samples")
          : Optional.empty();
    } catch (IOException e) {
      return Optional.of("the JDK: " + e.getMessage());
    }
  }

  private static boolean isShownAlike(JpegInfo info) {
    return info.colorSpace() == JpegColorSpace.YCBCR
        && info.subsampling().filter(SHOWN_ALIKE::contains).isPresent();
  }

  private static BufferedImage read(byte[] jpeg, List<String> warnings) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (reader.getClass().getName().startsWith("com.sun.")) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
          reader.setInput(in);
          reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
          return reader.read(0);
        } finally {
          reader.dispose();
        }
      }
    }
    throw new IOException("there is no JPEG reader of the JDK");
  }

  private static boolean sameSamples(byte[] jpeg, BufferedImage image) throws IOException {
    Pixels ours = JpegDecoder.builder().format(PixelFormat.INT_RGB).build().decode(jpeg).pixels();
    for (int y = 0; y < ours.height(); y++) {
      for (int x = 0; x < ours.width(); x++) {
        if ((ours.ints()[ours.rowOffset(y) + x] ^ image.getRGB(x, y)) << 8 != 0) {
          return false;
        }
      }
    }
    return true;
  }
}
