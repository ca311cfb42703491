package org.zellige;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the headers of a JPEG say. Reading it costs no pixel memory.
 *
 * @param width pixels across, 1…65535
 * @param height pixels down, 1…65535
 * @param precision bits per sample
 * @param process the coding process
 * @param colorSpace what the components mean, by the JFIF and Adobe markers and the component ids
 * @param components in the order of the frame header
 * @param quantTables those in force for the components, by slot
 * @param restartInterval MCUs between restart markers; 0 if there are none
 * @param density from the JFIF header if it states a unit, else from Exif, else the JFIF header's
 *     aspect ratio, if there is one
 * @param orientation from Exif; {@link Orientation#NORMAL} if not stated
 * @param thumbnails those of JFIF in the order of their segments, then that of Exif; those that are
 *     cut short are left out
 * @param adobeTransform the transform code of the Adobe segment, if there is one
 * @param iccProfile the profile put together from its chunks; empty if absent or inconsistent; that
 *     of an image of inks describes the inks, not the RGB pixels that a decoder makes of them
 * @param comments the COM segments as text
 * @param segments every marker segment in order, entropy-coded data left out
 * @param scans every scan in order
 * @param endOffset offset of the first byte after the image (after EOI, or the end of the data)
 * @param warnings oddities met on the way
 */
public record JpegInfo(
    int width,
    int height,
    int precision,
    JpegProcess process,
    JpegColorSpace colorSpace,
    List<Component> components,
    List<QuantTable> quantTables,
    int restartInterval,
    Optional<Density> density,
    Orientation orientation,
    List<Thumbnail> thumbnails,
    OptionalInt adobeTransform,
    Optional<byte[]> iccProfile,
    List<String> comments,
    List<Segment> segments,
    List<Scan> scans,
    long endOffset,
    List<JpegWarning> warnings) {

  /** Keeps its own copies of the lists. */
  public JpegInfo {
    components = List.copyOf(components);
    quantTables = List.copyOf(quantTables);
    thumbnails = List.copyOf(thumbnails);
    comments = List.copyOf(comments);
    segments = List.copyOf(segments);
    scans = List.copyOf(scans);
    warnings = List.copyOf(warnings);
  }

  /**
   * One component of the frame.
   *
   * @param id the identifier in the frame header, 0…255
   * @param horizontal sampling factor, 1…4
   * @param vertical sampling factor, 1…4
   * @param quantTable slot of its quantisation table, 0…3
   */
  public record Component(int id, int horizontal, int vertical, int quantTable) {}

  /**
   * One quantisation table.
   *
   * @param slot 0…3
   * @param precision bits per entry: 8 or 16
   * @param steps 64 steps in natural order (row by row), 1…65535
   */
  public record QuantTable(int slot, int precision, int[] steps) {}

  /**
   * One marker segment.
   *
   * @param marker the code after 0xFF
   * @param name as in T.81, for example {@code APP1}
   * @param offset of the 0xFF
   * @param length bytes of marker, length field and payload together
   */
  public record Segment(int marker, String name, long offset, int length) {
    /** Offset of the first byte after the length field. */
    public long payloadOffset() {
      return offset + Math.min(4, length);
    }

    /** Bytes after the length field. */
    public int payloadLength() {
      return Math.max(0, length - 4);
    }
  }

  /**
   * One scan.
   *
   * @param componentIds in the order of the scan header
   * @param spectralStart first coefficient, 0…63
   * @param spectralEnd last coefficient, 0…63
   * @param approximationHigh bit position of the scan before, 0 for a first scan
   * @param approximationLow bit position of this scan
   * @param offset of the SOS marker
   * @param dataLength bytes of entropy-coded data, restart markers and stuffing included
   */
  public record Scan(
      List<Integer> componentIds,
      int spectralStart,
      int spectralEnd,
      int approximationHigh,
      int approximationLow,
      long offset,
      long dataLength) {}

  /** The chroma subsampling, if this is a three- or four-component image with a named one. */
  public Optional<Subsampling> subsampling() {
    if (components.size() < 3) {
      return Optional.empty();
    }
    Component luma = components.get(0);
    Component chroma = components.get(1);
    boolean alike =
        chroma.horizontal == components.get(2).horizontal
            && chroma.vertical == components.get(2).vertical;
    return alike
        ? Subsampling.of(luma.horizontal, luma.vertical, chroma.horizontal, chroma.vertical)
        : Optional.empty();
  }
}
