package org.zellige.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zellige.EmbeddedImage;
import org.zellige.JpegInfo;

/**
 * The index of a stream of several images, in an APP2 segment of the first (CIPA DC-007, 5.2).
 *
 * @param entries the images after the first, in the order of the index; where they lie is what the
 *     stream claims
 */
public record Mpf(List<Entry> entries) {
  private static final String IDENTIFIER = "MPF";

  private static final int NUMBER_OF_IMAGES = 0xB001;
  private static final int ENTRIES = 0xB002;

  /** Bytes of attribute, size, offset and two numbers of dependent images. */
  private static final int ENTRY = 16;

  /** Images listed at most: no camera takes a panorama of more frames. */
  private static final int MAX_IMAGES = 256;

  /** Keeps its own copy of the list. */
  public Mpf {
    entries = List.copyOf(entries);
  }

  /**
   * One image.
   *
   * @param kind by its type code
   * @param offset of its SOI, from the start of the stream
   * @param size bytes
   */
  public record Entry(EmbeddedImage.Kind kind, long offset, long size) {}

  /** Reads the first index among the segments of a stream; empty if there is no readable one. */
  public static Optional<Mpf> find(byte[] data, List<JpegInfo.Segment> segments) {
    return segments.stream()
        .filter(
            s -> s.marker() == Marker.APP2 && s.payloadOffset() + s.payloadLength() <= data.length)
        .flatMap(s -> parse(Headers.payload(data, s)).stream())
        .findFirst();
  }

  private static Optional<Mpf> parse(SegmentReader in) {
    if (!in.skipIfIdentifier(IDENTIFIER)) {
      return Optional.empty();
    }
    long base = in.position();
    return Tiff.of(in.rest()).map(Tiff::directories).stream()
        .flatMap(List::stream)
        .findFirst()
        .flatMap(index -> parse(index, base));
  }

  /**
   * @param base offset in the stream from which the index counts: that of its byte order mark
   */
  private static Optional<Mpf> parse(TiffDirectory index, long base) {
    Optional<TiffField> field = index.field(ENTRIES);
    if (field.isEmpty()) {
      return Optional.empty();
    }
    long listed = Math.min(field.get().length() / ENTRY, MAX_IMAGES);
    long count = Math.min(index.number(NUMBER_OF_IMAGES, listed), listed);
    List<Entry> entries = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      int at = ENTRY * i;
      entries.add(
          new Entry(
              kind(field.get().u32(at) & 0xFFFFFF),
              base + field.get().u32(at + 8),
              field.get().u32(at + 4)));
    }
    return Optional.of(new Mpf(entries));
  }

  /** The kind by the type code in the lower 24 bits of the attribute (table 4). */
  private static EmbeddedImage.Kind kind(long type) {
    return switch ((int) (type >> 16)) {
      case 1 -> EmbeddedImage.Kind.LARGE_THUMBNAIL;
      case 2 ->
          switch ((int) (type & 0xFFFF)) {
            case 1 -> EmbeddedImage.Kind.PANORAMA;
            case 2 -> EmbeddedImage.Kind.DISPARITY;
            case 3 -> EmbeddedImage.Kind.MULTI_ANGLE;
            default -> EmbeddedImage.Kind.UNKNOWN;
          };
      default -> EmbeddedImage.Kind.UNKNOWN;
    };
  }
}
