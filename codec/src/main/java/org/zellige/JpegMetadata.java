package org.zellige;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What goes along with an image from file to file: {@link JpegDecoder#metadata} takes it out of
 * one, {@link JpegEncoder.Builder#metadata} puts it into another. Immutable; arrays are neither
 * copied nor to be changed.
 *
 * <p>Nothing in it changes by itself: where pixels were turned, {@link
 * JpegEncoder.Builder#orientation} says so; where inks became colours, their profile is to be left
 * out.
 *
 * @param density empty if it is not stated
 * @param iccProfile the colour profile
 * @param segments everything else, in the order of the file
 */
public record JpegMetadata(
    Optional<Density> density, Optional<byte[]> iccProfile, List<Segment> segments) {

  /** Nothing at all. */
  public static final JpegMetadata NONE =
      new JpegMetadata(Optional.empty(), Optional.empty(), List.of());

  private static final int APP1 = 0xE1;
  private static final int APP13 = 0xED;
  private static final int COM = 0xFE;

  /** The longest payload: the length field counts itself. */
  private static final int MAX_PAYLOAD = 65533;

  private static final String EXIF = "Exif\0\0";
  private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";

  /** Identifier, and signature, number and empty name of the image resource that is IPTC's. */
  private static final String PHOTOSHOP = "Photoshop 3.0\0" + "8BIM\4\4\0\0";

  /** Keeps its own copy of the list. */
  public JpegMetadata {
    segments = List.copyOf(segments);
  }

  /**
   * A marker segment.
   *
   * @param kind what it is for
   * @param marker 0xE0…0xEF (APPn) or 0xFE (COM)
   * @param payload at most 65533 bytes, the identifier included
   */
  public record Segment(MetadataKind kind, int marker, byte[] payload) {
    /** Refuses payloads that are too long for a segment. */
    public Segment {
      if (payload.length > MAX_PAYLOAD) {
        throw new IllegalArgumentException(
            kind + " of " + payload.length + " bytes, a segment holds " + MAX_PAYLOAD);
      }
    }
  }

  /** Some kinds alone; the density stays. */
  public JpegMetadata keep(Set<MetadataKind> kinds) {
    return new JpegMetadata(
        density,
        iccProfile.filter(profile -> kinds.contains(MetadataKind.ICC)),
        segments.stream().filter(segment -> kinds.contains(segment.kind)).toList());
  }

  /** The same with another density. */
  public JpegMetadata withDensity(Density value) {
    return new JpegMetadata(Optional.of(value), iccProfile, segments);
  }

  /** The same with another colour profile. */
  public JpegMetadata withIccProfile(byte[] profile) {
    return new JpegMetadata(density, Optional.of(profile), segments);
  }

  /**
   * The same with other Exif.
   *
   * @param tiff from the byte order mark on, at most 65527 bytes
   * @throws IllegalArgumentException if it is too long
   */
  public JpegMetadata withExif(byte[] tiff) {
    return withOnly(MetadataKind.EXIF, APP1, bytes(EXIF, tiff));
  }

  /**
   * The same with other XMP.
   *
   * @param packet at most 65504 bytes as UTF-8; it cannot be extended
   * @throws IllegalArgumentException if it is too long
   */
  public JpegMetadata withXmp(String packet) {
    return withOnly(MetadataKind.XMP, APP1, bytes(XMP, packet.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The same with other IPTC records, and without any other image resources of Photoshop.
   *
   * @param records as IIM 4.2 has them, at most 65506 bytes
   * @throws IllegalArgumentException if they are too long
   */
  public JpegMetadata withIptc(byte[] records) {
    ByteArrayOutputStream resource = new ByteArrayOutputStream();
    for (int shift = 24; shift >= 0; shift -= 8) {
      resource.write(records.length >> shift);
    }
    resource.writeBytes(records);
    if (records.length % 2 != 0) {
      resource.write(0);
    }
    return withOnly(MetadataKind.IPTC, APP13, bytes(PHOTOSHOP, resource.toByteArray()));
  }

  /** The same with a comment more, written as UTF-8. */
  public JpegMetadata withComment(String comment) {
    List<Segment> more = new ArrayList<>(segments);
    more.add(
        new Segment(
            MetadataKind.COMMENT, COM, bytes("", comment.getBytes(StandardCharsets.UTF_8))));
    return new JpegMetadata(density, iccProfile, more);
  }

  /** The same with one segment in place of all of its kind. Exif goes first, as it asks for. */
  private JpegMetadata withOnly(MetadataKind kind, int marker, byte[] payload) {
    List<Segment> others = new ArrayList<>(segments);
    others.removeIf(segment -> segment.kind == kind);
    others.add(kind == MetadataKind.EXIF ? 0 : others.size(), new Segment(kind, marker, payload));
    return new JpegMetadata(density, iccProfile, others);
  }

  private static byte[] bytes(String identifier, byte[] content) {
    ByteArrayOutputStream payload = new ByteArrayOutputStream();
    payload.writeBytes(identifier.getBytes(StandardCharsets.ISO_8859_1));
    payload.writeBytes(content);
    return payload.toByteArray();
  }
}
