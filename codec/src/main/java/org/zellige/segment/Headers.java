package org.zellige.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zellige.JpegException;
import org.zellige.JpegInfo;

/** A quick look at the segments in front of an image's first scan, without judging any of them. */
public final class Headers {
  /** An image has a few dozen at most; a profile and a large XMP packet take a hundred more. */
  private static final int MAX_SEGMENTS = 512;

  private Headers() {}

  /** Whether an image starts at an offset: an SOI and the 0xFF of a marker. */
  public static boolean startAt(byte[] data, long start, int end) {
    int at = (int) start;
    return start >= 0
        && start <= end - 3L
        && data[at] == (byte) 0xFF
        && data[at + 1] == (byte) Marker.SOI
        && data[at + 2] == (byte) 0xFF;
  }

  /**
   * The segments from SOI on, as far as they follow one another without a gap and lie within the
   * data; the first scan header and what follows it are left out.
   */
  public static List<JpegInfo.Segment> of(byte[] data, int start, int end) {
    List<JpegInfo.Segment> segments = new ArrayList<>();
    int at = start + 2;
    while (at <= end - 4 && data[at] == (byte) 0xFF && segments.size() < MAX_SEGMENTS) {
      int code = data[at + 1] & 0xFF;
      if (code == 0xFF) {
        at++; // a fill byte
        continue;
      }
      int length = 2 + ((data[at + 2] & 0xFF) << 8 | (data[at + 3] & 0xFF));
      if (code == Marker.SOS || Marker.isStandalone(code) || length < 4 || length > end - at) {
        break;
      }
      segments.add(new JpegInfo.Segment(code, Marker.name(code), at, length));
      at += length;
    }
    return segments;
  }

  /** The frame header, if there is a readable one. */
  public static Optional<Frame> frame(byte[] data, int start, int end) {
    for (JpegInfo.Segment s : of(data, start, end)) {
      if (Marker.isFrame(s.marker())) {
        try {
          return Optional.of(Frame.parse(s.marker(), payload(data, s)));
        } catch (JpegException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** A cursor over the payload of a segment. */
  public static SegmentReader payload(byte[] data, JpegInfo.Segment s) {
    int from = (int) s.payloadOffset();
    return new SegmentReader(data, from, from + s.payloadLength());
  }
}
