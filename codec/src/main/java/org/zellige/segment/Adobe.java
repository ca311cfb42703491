package org.zellige.segment;

import java.util.OptionalInt;
import org.zellige.JpegException;

/**
 * The Adobe segment, APP14 (Adobe Technical Note 5116): which colour transform was applied.
 *
 * @param transform 0 none (RGB or CMYK), 1 YCbCr, 2 YCCK
 */
public record Adobe(int transform) {
  /** Reads the payload of an APP14 segment; empty if it is not Adobe's. */
  public static OptionalInt parse(SegmentReader in) throws JpegException {
    // The identifier has no closing zero: the version's high byte, always 0, serves as one.
    if (in.remaining() < 12 || !in.skipIfIdentifier("Adobe")) {
      return OptionalInt.empty();
    }
    in.bytes(5); // the version's low byte and two pairs of flags
    return OptionalInt.of(in.u8());
  }

  /** Appends the APP14 segment. */
  public void writeTo(SegmentWriter out) {
    out.segment(
        Marker.APP14,
        body -> {
          body.identifier("Adobe"); // its zero is the version's high byte
          body.u8(100); // the version that libjpeg and Adobe's own writers state
          body.u16(0);
          body.u16(0);
          body.u8(transform);
        });
  }
}
