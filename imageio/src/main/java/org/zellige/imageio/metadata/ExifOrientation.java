package org.zellige.imageio.metadata;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** The orientation in the Exif segment, in the words of ImageIO's standard tree. */
final class ExifOrientation {
  /** Tag 0x0112 of the first image file directory (Exif 2.32, clause 4.6.4). */
  private static final int TAG = 0x0112;

  /** Bytes of "Exif", zero, zero: the TIFF structure begins behind them. */
  private static final int TIFF = 6;

  /** No honest directory has more entries; more are not looked at. */
  private static final int MAX_ENTRIES = 4096;

  /** By Exif code 1…8; the JDK's plug-in writes the first in lower case. */
  private static final List<String> NAMES =
      List.of(
          "normal",
          "FlipH",
          "Rotate180",
          "FlipV",
          "FlipHRotate90",
          "Rotate270",
          "FlipVRotate90",
          "Rotate90");

  private ExifOrientation() {}

  /** The orientation; {@code normal} if there is none or it cannot be read. */
  static String of(List<MarkerSegment> segments) {
    for (MarkerSegment s : segments) {
      if (s.marker() == MarkerSegment.APP1 && s.hasIdentifier("Exif")) {
        int code = code(s.payload());
        return code >= 1 && code <= 8 ? NAMES.get(code - 1) : NAMES.get(0);
      }
    }
    return NAMES.get(0);
  }

  private static int code(byte[] payload) {
    if (payload.length < TIFF + 8) {
      return 0;
    }
    ByteBuffer tiff = ByteBuffer.wrap(payload, TIFF, payload.length - TIFF).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 0 || directory > tiff.limit() - 2) {
      return 0;
    }
    int entries = Math.min(MAX_ENTRIES, tiff.getChar(directory));
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if (entry > tiff.limit() - 12) {
        return 0;
      }
      if (tiff.getChar(entry) == TAG) {
        return tiff.getChar(entry + 8);
      }
    }
    return 0;
  }
}
