package org.zellige.batch.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.zellige.batch.file.Signature;

/**
 * What the first bytes of a file say of its image.
 *
 * @param jpeg whether it is a JPEG
 * @param pixels across × down; 0 if that cannot be told
 * @param bytes of the file
 */
public record ImageHeader(boolean jpeg, long pixels, long bytes) {
  /**
   * Bytes of a JPEG that are looked through for its frame header: profile, Exif and XMP go before.
   */
  private static final int MAX_HEADERS = 1 << 20;

  private static final int SOS = 0xDA;

  /** Looks at a file; whatever is wrong with it is seen when it is read. */
  public static ImageHeader of(Path file) {
    long bytes = 0;
    try {
      bytes = Files.size(file);
      byte[] head;
      try (InputStream in = Files.newInputStream(file)) {
        head = in.readNBytes(MAX_HEADERS);
      }
      return Signature.isJpeg(head)
          ? new ImageHeader(true, jpegPixels(head), bytes)
          : new ImageHeader(false, otherPixels(file), bytes);
    } catch (IOException | RuntimeException e) {
      // Readers meet damaged files with whatever exception their arithmetic ends in.
      return new ImageHeader(false, 0, bytes);
    }
  }

  /** By the frame header (T.81 B.2.2), the first segment of which begins with 0xFFC0 to 0xFFCF. */
  private static long jpegPixels(byte[] head) {
    int at = 2;
    while (at + 9 < head.length) {
      int code = head[at + 1] & 0xFF;
      if (head[at] != (byte) 0xFF || code == 0xFF || code == 0) {
        at++;
        continue;
      }
      boolean frame = code >= 0xC0 && code <= 0xCF && code != 0xC4 && code != 0xC8 && code != 0xCC;
      if (frame) {
        return (long) u16(head, at + 5) * u16(head, at + 7);
      }
      if (code == SOS) {
        return 0;
      }
      at += 2 + u16(head, at + 2);
    }
    return 0;
  }

  private static int u16(byte[] data, int at) {
    return (data[at] & 0xFF) << 8 | data[at + 1] & 0xFF;
  }

  private static long otherPixels(Path file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return 0;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return (long) reader.getWidth(0) * reader.getHeight(0);
      } finally {
        reader.dispose();
      }
    }
  }
}
