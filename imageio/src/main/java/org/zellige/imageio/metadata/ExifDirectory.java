package org.zellige.imageio.metadata;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/** The first directory of an Exif segment (Exif 2.32), which describes the image, in its bytes. */
final class ExifDirectory {
  static final int ORIENTATION = 0x0112;
  static final int DATE_TIME = 0x0132;

  /** Bytes of {@code Exif}, zero and a byte of padding before the TIFF structure. */
  private static final int HEADER = 6;

  private static final int ENTRY = 12;
  private static final int TYPE_ASCII = 2;

  private final ByteBuffer tiff;
  private final int start;
  private final int count;

  private ExifDirectory(ByteBuffer tiff, int start, int count) {
    this.tiff = tiff;
    this.start = start;
    this.count = count;
  }

  /**
   * The directory in the payload of a segment, which changes with it.
   *
   * @return empty if the segment is not Exif's, or broken
   */
  static Optional<ExifDirectory> of(MarkerSegment s) {
    if (s.marker() != MarkerSegment.APP1
        || !s.hasIdentifier("Exif")
        || s.payload().length < HEADER + 8) {
      return Optional.empty();
    }
    ByteBuffer tiff = ByteBuffer.wrap(s.payload(), HEADER, s.payload().length - HEADER).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int at = tiff.getInt(4);
    if (at < 8 || at > tiff.limit() - 2) {
      return Optional.empty();
    }
    int whole = (tiff.limit() - at - 2) / ENTRY;
    return Optional.of(new ExifDirectory(tiff, at + 2, Math.min(whole, tiff.getChar(at))));
  }

  /** The first value of a field of short numbers. */
  OptionalInt number(int tag) {
    int at = entry(tag);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(tiff.getChar(at + 8));
  }

  /** Changes the first value of a field of short numbers that is there. */
  void setNumber(int tag, int value) {
    tiff.putChar(entry(tag) + 8, (char) value);
  }

  /** The text of a field, up to the zero that ends it, which some leave out. */
  Optional<String> text(int tag) {
    int at = entry(tag);
    if (at < 0 || tiff.getChar(at + 2) != TYPE_ASCII) {
      return Optional.empty();
    }
    int length = tiff.getInt(at + 4);
    int from = length <= 4 ? at + 8 : tiff.getInt(at + 8);
    if (length < 1 || from < 0 || from > tiff.limit() - length) {
      return Optional.empty();
    }
    byte[] ascii = new byte[length];
    tiff.get(from, ascii);
    String text = new String(ascii, StandardCharsets.US_ASCII);
    int end = text.indexOf(0);
    return Optional.of(end < 0 ? text : text.substring(0, end));
  }

  /** Ends the list of directories with this one: the next, if any, is that of the thumbnail. */
  void unlinkNext() {
    int end = start + count * ENTRY;
    if (end <= tiff.limit() - 4) {
      tiff.putInt(end, 0);
    }
  }

  private int entry(int tag) {
    for (int i = 0; i < count; i++) {
      if (tiff.getChar(start + i * ENTRY) == tag) {
        return start + i * ENTRY;
      }
    }
    return -1;
  }
}
