package org.zellige.imageio.metadata;

/**
 * Exif of an image that was turned upright: the orientation becomes normal, and the thumbnail,
 * which was not turned, is unlinked. All other bytes stay.
 */
final class UprightExif {
  private static final int NORMAL = 1;

  private UprightExif() {}

  /** The changed segment; the same if it holds no orientation but normal. */
  static MarkerSegment of(MarkerSegment s) {
    MarkerSegment copy = new MarkerSegment(s.marker(), s.payload().clone());
    ExifDirectory exif = ExifDirectory.of(copy).orElse(null);
    if (exif == null || exif.number(ExifDirectory.ORIENTATION).orElse(NORMAL) == NORMAL) {
      return s;
    }
    exif.setNumber(ExifDirectory.ORIENTATION, NORMAL);
    exif.unlinkNext();
    return copy;
  }
}
