package org.zellige.imageio;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.List;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.Thumbnail;

/** The small versions of an image in its headers. */
final class Thumbnails {
  private static final JpegDecoder DECODER = JpegDecoder.builder().format(PixelFormat.BGR).build();

  private Thumbnails() {}

  /**
   * One of the thumbnails of an image.
   *
   * @throws IndexOutOfBoundsException if it has no such thumbnail
   */
  static Thumbnail get(JpegInfo info, int index) {
    List<Thumbnail> all = info.thumbnails();
    if (index < 0 || index >= all.size()) {
      throw new IndexOutOfBoundsException("thumbnail " + index + " of " + all.size());
    }
    return all.get(index);
  }

  /** Decodes a thumbnail. */
  static BufferedImage read(StoredImage of, Thumbnail thumbnail) throws IOException {
    byte[] upTo = of.bytes(0, (int) (thumbnail.offset() + thumbnail.length()));
    Pixels pixels = DECODER.thumbnail(upTo, thumbnail);
    BufferedImage image =
        new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_3BYTE_BGR);
    byte[] to = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(pixels.bytes(), 0, to, 0, to.length);
    return image;
  }
}
