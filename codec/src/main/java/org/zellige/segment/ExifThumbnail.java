package org.zellige.segment;

import java.util.Optional;
import org.zellige.Thumbnail;

/**
 * The thumbnail that the second directory of Exif describes (Exif 2.32, clause 4.5.5).
 *
 * @param format {@link Thumbnail.Format#JPEG} or {@link Thumbnail.Format#RGB}
 * @param width pixels across, 1…65535
 * @param height pixels down, 1…65535
 * @param offset from the start of the TIFF structure
 * @param length bytes, all within the structure
 */
public record ExifThumbnail(
    Thumbnail.Format format, int width, int height, int offset, int length) {
  private static final int WIDTH = 0x0100;
  private static final int HEIGHT = 0x0101;
  private static final int COMPRESSION = 0x0103;
  private static final int PHOTOMETRIC = 0x0106;
  private static final int STRIP_OFFSETS = 0x0111;
  private static final int SAMPLES_PER_PIXEL = 0x0115;
  private static final int STRIP_LENGTHS = 0x0117;
  private static final int PLANAR = 0x011C;
  private static final int JPEG_OFFSET = 0x0201;
  private static final int JPEG_LENGTH = 0x0202;

  private static final int UNCOMPRESSED = 1;
  private static final int RGB = 2;
  private static final int CHUNKY = 1;

  /** The thumbnail; empty if it is absent, broken or of a kind that is not read. */
  static Optional<ExifThumbnail> parse(byte[] tiff, TiffDirectory directory) {
    Optional<ExifThumbnail> jpeg = jpeg(tiff, directory);
    return jpeg.isPresent() ? jpeg : rgb(tiff, directory);
  }

  /** Cameras state all kinds of compression beside a JPEG stream: its place is what counts. */
  private static Optional<ExifThumbnail> jpeg(byte[] tiff, TiffDirectory directory) {
    long offset = directory.number(JPEG_OFFSET, -1);
    if (!Headers.startAt(tiff, offset, tiff.length)) {
      return Optional.empty();
    }
    int start = (int) offset;
    long room = tiff.length - offset;
    long length = Math.min(directory.number(JPEG_LENGTH, room), room);
    return Headers.frame(tiff, start, (int) (offset + length))
        .filter(frame -> frame.height() > 0)
        .map(frame ->
            new ExifThumbnail(
                Thumbnail.Format.JPEG, frame.width(), frame.height(), start, (int) length));
  }

  private static Optional<ExifThumbnail> rgb(byte[] tiff, TiffDirectory directory) {
    long width = directory.number(WIDTH, 0);
    long height = directory.number(HEIGHT, 0);
    long offset = directory.number(STRIP_OFFSETS, 0);
    boolean plain =
        directory.number(COMPRESSION, UNCOMPRESSED) == UNCOMPRESSED
            && directory.number(PHOTOMETRIC, 0) == RGB
            && directory.number(SAMPLES_PER_PIXEL, 0) == 3
            && directory.number(PLANAR, CHUNKY) == CHUNKY
            && stripsAdjoin(directory);
    if (!plain || width < 1 || width > 65535 || height < 1 || height > 65535) {
      return Optional.empty();
    }
    long length = 3 * width * height;
    return offset + length <= tiff.length
        ? Optional.of(
            new ExifThumbnail(
                Thumbnail.Format.RGB, (int) width, (int) height, (int) offset, (int) length))
        : Optional.empty();
  }

  private static boolean stripsAdjoin(TiffDirectory directory) {
    Optional<TiffField> offsets = directory.field(STRIP_OFFSETS);
    Optional<TiffField> lengths = directory.field(STRIP_LENGTHS);
    if (offsets.isEmpty() || lengths.isEmpty()) {
      return offsets.map(field -> field.count() == 1).orElse(false);
    }
    for (int i = 1; i < offsets.get().count(); i++) {
      long end = offsets.get().number(i - 1).orElse(-1) + lengths.get().number(i - 1).orElse(-1);
      if (offsets.get().number(i).orElse(-1) != end) {
        return false;
      }
    }
    return true;
  }
}
