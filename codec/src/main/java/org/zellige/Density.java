package org.zellige;

/**
 * Pixel density as the JFIF header or Exif states it.
 *
 * @param unit what x and y count
 * @param x horizontal, 1…65535
 * @param y vertical, 1…65535
 */
public record Density(Unit unit, int x, int y) {
  /** Square pixels of unknown size. */
  public static final Density NONE = new Density(Unit.ASPECT, 1, 1);

  /** Checks the range. */
  public Density {
    if (x < 1 || x > 65535 || y < 1 || y > 65535) {
      throw new IllegalArgumentException("density outside 1…65535");
    }
  }

  /** In the order of JFIF's codes 0, 1, 2. */
  public enum Unit {
    /** Only the ratio x : y has a meaning. */
    ASPECT,
    PER_INCH,
    PER_CENTIMETRE
  }
}
