package org.zellige.segment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.zellige.Density;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.LimitExceededException;
import org.zellige.Orientation;
import org.zellige.Thumbnail;

/** What the application and comment segments of an image say, and which segments there were. */
final class Metadata {
  /** What noting that a segment was there costs, in bytes; see {@code Limits.maxMetadata}. */
  private static final int NOTE = 64;

  private final long limit;
  private final IccChunks icc = new IccChunks();
  private final ExifSegments exif = new ExifSegments();
  private final List<Thumbnail> thumbnails = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();
  private final List<JpegInfo.Segment> segments = new ArrayList<>();
  private Optional<Jfif> jfif = Optional.empty();
  private OptionalInt adobeTransform = OptionalInt.empty();

  /** Whether the first scan was met: what its samples mean is settled. */
  private boolean settled;

  /** Bytes kept so far. */
  private long kept;

  /**
   * @param limit of the bytes that are kept
   */
  Metadata(long limit) {
    this.limit = limit;
  }

  /** Notes that there is a segment. */
  void note(int code, long at, long end) throws LimitExceededException {
    keep(NOTE, at);
    segments.add(new JpegInfo.Segment(code, Marker.name(code), at, (int) (end - at)));
  }

  /** An image begins after tables: what was said so far is not about it. */
  void startImage() {
    jfif = Optional.empty();
    adobeTransform = OptionalInt.empty();
  }

  /** The first scan begins: JFIF and Adobe segments behind it say nothing any more. */
  void startScans() {
    settled = true;
  }

  /** Takes the payload of a segment if it is one of these kinds. */
  void offer(int code, SegmentReader in) throws JpegException {
    switch (code) {
      case Marker.COM -> {
        keep(in.remaining(), in.position());
        comments.add(text(in.bytes(in.remaining())));
      }
      case Marker.APP0 -> {
        if (jfif.isEmpty() && !settled) {
          jfif = Jfif.parse(in);
          jfif.flatMap(header -> header.thumbnail(in)).ifPresent(thumbnails::add);
        }
        Jfxx.thumbnail(in).ifPresent(thumbnails::add);
      }
      case Marker.APP1 -> {
        keep(in.remaining(), in.position());
        exif.offer(in);
      }
      case Marker.APP2 -> {
        keep(in.remaining(), in.position());
        icc.offer(in);
      }
      case Marker.APP14 -> {
        // Of several the last counts, as with libjpeg.
        OptionalInt stated = settled ? OptionalInt.empty() : Adobe.parse(in);
        adobeTransform = stated.isPresent() ? stated : adobeTransform;
      }
      default -> {}
    }
  }

  /** Counts bytes that are kept for as long as the image is decoded. */
  private void keep(int bytes, long at) throws LimitExceededException {
    kept += bytes;
    if (kept > limit) {
      throw new LimitExceededException("more than " + limit + " bytes of metadata", at);
    }
  }

  boolean hasJfif() {
    return jfif.isPresent();
  }

  OptionalInt adobeTransform() {
    return adobeTransform;
  }

  Optional<byte[]> iccProfile() {
    return icc.profile();
  }

  List<String> comments() {
    return comments;
  }

  List<JpegInfo.Segment> segments() {
    return segments;
  }

  Optional<Density> density() {
    return Jfif.density(jfif, exif.exif());
  }

  Orientation orientation() {
    return exif.exif().map(Exif::orientation).orElse(Orientation.NORMAL);
  }

  /** Those of the headers, then that of Exif. */
  List<Thumbnail> thumbnails() {
    List<Thumbnail> all = new ArrayList<>(thumbnails);
    exif.exif().flatMap(Exif::thumbnail).flatMap(exif::inStream).ifPresent(all::add);
    return all;
  }

  /** Reports what could not be made sense of. */
  void check(Diagnostics diagnostics) throws JpegException {
    if (icc.isBroken()) {
      diagnostics.warn("the ICC profile's chunks do not fit together; profile ignored", -1);
    }
    Optional<Exif> found = exif.exif();
    if (found.isPresent() && !found.get().readable()) {
      diagnostics.warn("Exif without a readable directory; ignored", exif.offset());
    }
  }

  /** UTF-8 where it is that, else Latin-1, in which every byte is a character. */
  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
