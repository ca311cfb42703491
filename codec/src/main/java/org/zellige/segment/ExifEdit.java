package org.zellige.segment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zellige.Orientation;

/** Changes what Exif says without moving anything in it. */
public final class ExifEdit {
  private static final byte[] IDENTIFIER = "Exif\0".getBytes(StandardCharsets.US_ASCII);

  /** Bytes before the TIFF structure: the identifier and one of padding. */
  static final int HEAD = IDENTIFIER.length + 1;

  private ExifEdit() {}

  /**
   * The segment with another orientation; the same one if it is not Exif, or states none.
   *
   * @param segment any
   */
  public static RawSegment withOrientation(RawSegment segment, Orientation orientation) {
    byte[] payload = segment.payload();
    if (segment.marker() != Marker.APP1 || !isExif(payload)) {
      return segment;
    }
    Optional<byte[]> tiff =
        Tiff.of(Arrays.copyOfRange(payload, HEAD, payload.length))
            .map(Tiff::directories)
            .orElse(List.of())
            .stream()
            .findFirst()
            .flatMap(directory -> directory.field(Exif.ORIENTATION))
            .flatMap(field -> field.withNumber(orientation.code()));
    if (tiff.isEmpty()) {
      return segment;
    }
    byte[] edited = payload.clone();
    System.arraycopy(tiff.get(), 0, edited, HEAD, tiff.get().length);
    return new RawSegment(segment.marker(), edited);
  }

  /** Whether a payload of an APP1 segment is Exif's. */
  static boolean isExif(byte[] payload) {
    return payload.length > HEAD
        && Arrays.equals(payload, 0, IDENTIFIER.length, IDENTIFIER, 0, IDENTIFIER.length);
  }
}
