package org.zellige.imageio.metadata;

import java.util.List;
import org.zellige.Orientation;
import org.zellige.segment.Exif;
import org.zellige.segment.ExifSegments;
import org.zellige.segment.SegmentReader;

/** The orientation in the Exif segment, in the words of ImageIO's standard tree. */
final class ExifOrientation {
  /** In the order of {@link Orientation}; the JDK's plug-in writes the first in lower case. */
  private static final List<String> NAMES =
      List.of(
          "normal",
          "FlipH",
          "Rotate180",
          "FlipV",
          "FlipHRotate90",
          "Rotate270",
          "FlipVRotate90",
          "Rotate90");

  private ExifOrientation() {}

  /** The orientation; {@code normal} if there is none or it cannot be read. */
  static String of(List<MarkerSegment> segments) {
    ExifSegments exif = new ExifSegments();
    for (MarkerSegment s : segments) {
      if (s.marker() == MarkerSegment.APP1) {
        exif.offer(new SegmentReader(s.payload(), 0, s.payload().length));
      }
    }
    Orientation orientation = exif.exif().map(Exif::orientation).orElse(Orientation.NORMAL);
    return NAMES.get(orientation.ordinal());
  }
}
