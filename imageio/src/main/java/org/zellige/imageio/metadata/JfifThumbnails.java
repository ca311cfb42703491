package org.zellige.imageio.metadata;

import java.util.ArrayList;
import java.util.List;

/** Thumbnails in JFXX segments (JFIF 1.02). */
public final class JfifThumbnails {
  private static final int JPEG = 0x10;
  private static final int RGB = 0x13;

  /** Payload bytes that fit in a segment. */
  private static final int MOST = 65533;

  private JfifThumbnails() {}

  /**
   * The segment of a thumbnail that is a JPEG stream.
   *
   * @return nothing if it is too long for a segment
   */
  public static List<MarkerSegment> ofJpeg(byte[] jpeg) {
    byte[] payload = new PayloadBuilder().identifier("JFXX").u8(JPEG).bytes(jpeg).toArray();
    return payload.length > MOST
        ? List.of()
        : List.of(new MarkerSegment(MarkerSegment.APP0, payload));
  }

  /** The thumbnails of a list of segments, that of the JFIF header made a segment of its own. */
  public static List<MarkerSegment> of(List<MarkerSegment> segments) {
    List<MarkerSegment> thumbnails = new ArrayList<>();
    for (MarkerSegment s : segments) {
      if (s.isJfxx()) {
        thumbnails.add(s);
      } else if (s.isJfif() && s.u8(12) > 0 && s.u8(13) > 0) {
        int length = 3 * s.u8(12) * s.u8(13);
        if (s.payload().length >= 14 + length && length + 8 <= MOST) {
          PayloadBuilder payload =
              new PayloadBuilder().identifier("JFXX").u8(RGB).u8(s.u8(12)).u8(s.u8(13));
          payload.bytes(s.payload(), 14, length);
          thumbnails.add(new MarkerSegment(MarkerSegment.APP0, payload.toArray()));
        }
      }
    }
    return thumbnails;
  }
}
