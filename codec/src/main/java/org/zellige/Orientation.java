package org.zellige;

import java.util.Optional;

/**
 * How the stored image must be turned to stand upright (Exif 2.32, clause 4.6.4, tag Orientation).
 *
 * <p>Pixel (u, v) of the upright image is stored pixel (x, y), where x and y are u and v, exchanged
 * if {@link #swapsAxes}, then counted from the right if {@link #fromRight} and from the bottom if
 * {@link #fromBottom}.
 */
public enum Orientation {
  /** Stored upright. */
  NORMAL(false, false, false),
  /** To be mirrored left to right. */
  FLIP_HORIZONTAL(false, true, false),
  /** To be turned upside down. */
  ROTATE_180(false, true, true),
  /** To be mirrored top to bottom. */
  FLIP_VERTICAL(false, false, true),
  /** To be mirrored at the diagonal from top left to bottom right. */
  TRANSPOSE(true, false, false),
  /** To be turned by 90 degrees clockwise. */
  ROTATE_90(true, false, true),
  /** To be mirrored at the diagonal from top right to bottom left. */
  TRANSVERSE(true, true, true),
  /** To be turned by 270 degrees clockwise. */
  ROTATE_270(true, true, false);

  private final boolean swapsAxes;
  private final boolean fromRight;
  private final boolean fromBottom;

  Orientation(boolean swapsAxes, boolean fromRight, boolean fromBottom) {
    this.swapsAxes = swapsAxes;
    this.fromRight = fromRight;
    this.fromBottom = fromBottom;
  }

  /** The orientation of an Exif code; empty if it is not one of 1…8. */
  public static Optional<Orientation> ofCode(long code) {
    return code >= 1 && code <= 8 ? Optional.of(values()[(int) code - 1]) : Optional.empty();
  }

  /** The Exif code, 1…8. */
  public int code() {
    return ordinal() + 1;
  }

  /** Whether width and height change places. */
  public boolean swapsAxes() {
    return swapsAxes;
  }

  /** Whether stored columns are counted from the right. */
  public boolean fromRight() {
    return fromRight;
  }

  /** Whether stored rows are counted from the bottom. */
  public boolean fromBottom() {
    return fromBottom;
  }
}
