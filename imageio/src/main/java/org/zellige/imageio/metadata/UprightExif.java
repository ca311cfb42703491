package org.zellige.imageio.metadata;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Exif of an image that was turned upright: the orientation becomes normal, and the thumbnail,
 * which was not turned, is unlinked. All other bytes stay.
 */
final class UprightExif {
  /** Bytes of {@code Exif}, zero and a byte of padding before the TIFF structure. */
  private static final int HEADER = 6;

  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY = 12;

  private UprightExif() {}

  /** The changed segment; the same if it holds no orientation. */
  static MarkerSegment of(MarkerSegment s) {
    if (s.marker() != MarkerSegment.APP1 || !s.hasIdentifier("Exif")) {
      return s;
    }
    byte[] changed = s.payload().clone();
    return makeUpright(changed) ? new MarkerSegment(s.marker(), changed) : s;
  }

  private static boolean makeUpright(byte[] payload) {
    if (payload.length < HEADER + 8) {
      return false;
    }
    ByteBuffer tiff = ByteBuffer.wrap(payload, HEADER, payload.length - HEADER).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int start = tiff.getInt(4);
    if (start < 8 || start > tiff.limit() - 2) {
      return false;
    }
    int count = tiff.getChar(start);
    int end = start + 2 + count * ENTRY;
    boolean found = false;
    for (int at = start + 2; at < end && at + ENTRY <= tiff.limit(); at += ENTRY) {
      if (tiff.getChar(at) == ORIENTATION && tiff.getChar(at + 8) != 1) {
        tiff.putChar(at + 8, (char) 1);
        found = true;
      }
    }
    if (found && end <= tiff.limit() - 4) {
      tiff.putInt(end, 0);
    }
    return found;
  }
}
