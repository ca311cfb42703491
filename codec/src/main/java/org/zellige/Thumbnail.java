package org.zellige;

/**
 * A small version of an image in its own headers.
 *
 * @param source the kind of segment that holds it
 * @param format how its pixels are stored
 * @param width pixels across, 1…65535
 * @param height pixels down, 1…65535
 * @param offset of its first byte, from the start of the stream
 * @param length bytes of it
 */
public record Thumbnail(
    Source source, Format format, int width, int height, long offset, int length) {

  /** Where thumbnails are found. */
  public enum Source {
    /** The JFIF header (T.871 10.1). */
    JFIF,
    /** The JFIF extension segment (JFIF 1.02). */
    JFXX,
    /** The second directory of the Exif segment (Exif 2.32, clause 4.5.5). */
    EXIF
  }

  /** How pixels are stored. */
  public enum Format {
    /** A whole JPEG stream. */
    JPEG,
    /** Bytes red, green, blue, row by row without gaps. */
    RGB,
    /** A byte per pixel, row by row without gaps; no standard has it, some cameras do. */
    GRAY,
    /** 256 colours of red, green and blue, then a byte per pixel. */
    PALETTE
  }
}
