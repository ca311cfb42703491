package org.zellige;

/**
 * One of the images of a stream.
 *
 * @param index 0 for the image at the start
 * @param kind what it is for
 * @param offset of its SOI marker
 * @param length bytes up to its end
 */
public record EmbeddedImage(int index, Kind kind, long offset, long length) {

  /** What an image is for, by the index of the stream (CIPA DC-007, 5.2.3.3.1) or its metadata. */
  public enum Kind {
    /** The image at the start, which all decoders show. */
    PRIMARY,
    /** A smaller version of the primary image, for screens. */
    LARGE_THUMBNAIL,
    /** One frame of a panorama. */
    PANORAMA,
    /** One view of a stereoscopic set. */
    DISPARITY,
    /** One view of a set from many angles. */
    MULTI_ANGLE,
    /** How much brighter the primary image becomes on a display of high dynamic range. */
    GAIN_MAP,
    /** Not stated. */
    UNKNOWN
  }
}
