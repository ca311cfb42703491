package org.zellige.segment;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zellige.Thumbnail;

/**
 * Exif as it comes, in APP1 segments. One that does not fit in a segment goes on in the next; of
 * several that are whole, the first holds.
 */
public final class ExifSegments {
  private static final String IDENTIFIER = "Exif";

  /** Bytes put together at most: far beyond what any camera writes. */
  private static final int MAX_LENGTH = 4 << 20;

  private final ByteArrayOutputStream tiff = new ByteArrayOutputStream();
  private final List<Piece> pieces = new ArrayList<>();

  /** Whether the pieces start with the header of a TIFF structure. */
  private boolean begun;

  /** Whether another structure has followed, which is left out. */
  private boolean complete;

  /** A stretch of the structure, and where it lies in the stream. */
  private record Piece(int start, int end, long streamOffset) {}

  /** Takes the payload of an APP1 segment if it holds Exif. */
  public void offer(SegmentReader in) {
    // A byte of padding follows the identifier's own zero; its value varies.
    if (in.remaining() < 6 || !in.skipIfIdentifier(IDENTIFIER)) {
      return;
    }
    long offset = in.position() + 1;
    byte[] rest = in.rest();
    byte[] payload = Arrays.copyOfRange(rest, 1, rest.length);
    if (Tiff.of(payload).isPresent()) {
      complete = begun;
      if (!begun) {
        begun = true;
        pieces.clear();
        tiff.reset();
      }
    }
    if (complete || payload.length > MAX_LENGTH - tiff.size()) {
      return;
    }
    pieces.add(new Piece(tiff.size(), tiff.size() + payload.length, offset));
    tiff.writeBytes(payload);
  }

  /** What was found; empty if no segment was Exif's. */
  public Optional<Exif> exif() {
    return pieces.isEmpty() ? Optional.empty() : Optional.of(Exif.parse(tiff.toByteArray()));
  }

  /** Offset in the stream of the TIFF structure; −1 if there is none. */
  public long offset() {
    return pieces.isEmpty() ? -1 : pieces.get(0).streamOffset;
  }

  /** A thumbnail by its place in the stream; empty if it is torn apart by the end of a segment. */
  public Optional<Thumbnail> inStream(ExifThumbnail t) {
    return pieces.stream()
        .filter(p -> t.offset() >= p.start && (long) t.offset() + t.length() <= p.end)
        .findFirst()
        .map(p ->
            new Thumbnail(
                Thumbnail.Source.EXIF,
                t.format(),
                t.width(),
                t.height(),
                p.streamOffset + t.offset() - p.start,
                t.length()));
  }
}
