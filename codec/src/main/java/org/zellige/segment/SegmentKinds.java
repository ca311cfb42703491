package org.zellige.segment;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.zellige.JpegInfo;
import org.zellige.MetadataKind;

/** Tells what application and comment segments are for. */
public final class SegmentKinds {
  private SegmentKinds() {}

  /**
   * The kind of a segment; empty for one that the image itself needs, JFIF and Adobe among them.
   *
   * @param data the stream that holds it
   */
  public static Optional<MetadataKind> of(byte[] data, JpegInfo.Segment segment) {
    int marker = segment.marker();
    if (marker == Marker.COM) {
      return Optional.of(MetadataKind.COMMENT);
    }
    if (marker < Marker.APP0 || marker > Marker.APP15) {
      return Optional.empty();
    }
    boolean meaning =
        (marker == Marker.APP0 && startsWith(data, segment, "JFIF\0"))
            || (marker == Marker.APP14 && startsWith(data, segment, "Adobe"));
    return meaning ? Optional.empty() : Optional.of(ofApplication(data, segment));
  }

  /** Whether it is an index of the images in the stream. */
  public static boolean isMpf(byte[] data, JpegInfo.Segment segment) {
    return segment.marker() == Marker.APP2 && startsWith(data, segment, "MPF\0");
  }

  private static MetadataKind ofApplication(byte[] data, JpegInfo.Segment segment) {
    return switch (segment.marker()) {
      case Marker.APP1 ->
          startsWith(data, segment, "Exif\0")
              ? MetadataKind.EXIF
              : startsWith(data, segment, "http://ns.adobe.com/x")
                  ? MetadataKind.XMP
                  : MetadataKind.OTHER;
      case Marker.APP2 ->
          startsWith(data, segment, "ICC_PROFILE\0")
              ? MetadataKind.ICC
              : isMpf(data, segment) ? MetadataKind.EMBEDDED : MetadataKind.OTHER;
      case Marker.APP13 -> MetadataKind.IPTC;
      default -> MetadataKind.OTHER;
    };
  }

  private static boolean startsWith(byte[] data, JpegInfo.Segment segment, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
    int at = (int) segment.payloadOffset();
    if (wanted.length > segment.payloadLength() || at + wanted.length > data.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (data[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
