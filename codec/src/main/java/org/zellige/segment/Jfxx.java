package org.zellige.segment;

import java.util.Optional;
import org.zellige.Thumbnail;

/**
 * The extension segment of JFIF 1.02, another APP0, which holds a thumbnail in one of three forms.
 */
final class Jfxx {
  private static final String IDENTIFIER = "JFXX";

  private static final int JPEG = 0x10;
  private static final int PALETTE = 0x11;
  private static final int RGB = 0x13;

  /** Bytes of a palette: 256 colours. */
  private static final int PALETTE_LENGTH = 768;

  private Jfxx() {}

  /**
   * Reads the payload of an APP0 segment.
   *
   * @return empty if it is no extension, of an unknown form, or cut short
   */
  static Optional<Thumbnail> thumbnail(SegmentReader in) {
    if (in.remaining() < 8 || !in.skipIfIdentifier(IDENTIFIER)) {
      return Optional.empty();
    }
    long start = in.position();
    byte[] body = in.rest();
    return switch (body[0] & 0xFF) {
      case JPEG -> jpeg(body, start);
      case PALETTE -> plain(Thumbnail.Format.PALETTE, PALETTE_LENGTH, 1, body, start);
      case RGB -> plain(Thumbnail.Format.RGB, 0, 3, body, start);
      default -> Optional.empty();
    };
  }

  private static Optional<Thumbnail> jpeg(byte[] body, long start) {
    if (!Headers.startAt(body, 1, body.length)) {
      return Optional.empty();
    }
    return Headers.frame(body, 1, body.length)
        .filter(frame -> frame.height() > 0)
        .map(frame ->
            new Thumbnail(
                Thumbnail.Source.JFXX,
                Thumbnail.Format.JPEG,
                frame.width(),
                frame.height(),
                start + 1,
                body.length - 1));
  }

  private static Optional<Thumbnail> plain(
      Thumbnail.Format format, int before, int bytesPerPixel, byte[] body, long start) {
    int width = body[1] & 0xFF;
    int height = body[2] & 0xFF;
    int length = before + bytesPerPixel * width * height;
    return width > 0 && height > 0 && length <= body.length - 3
        ? Optional.of(
            new Thumbnail(Thumbnail.Source.JFXX, format, width, height, start + 3, length))
        : Optional.empty();
  }
}
