package org.zellige;

/**
 * The size of a decoded image in eighths: each block of 8×8 samples becomes one of {@code eighths}
 * × {@code eighths}, by an inverse DCT of that size.
 *
 * @param eighths 1…16
 */
public record Scale(int eighths) {
  /** As large as the file says. */
  public static final Scale FULL = new Scale(8);

  /** Refuses what no transform exists for. */
  public Scale {
    if (eighths < 1 || eighths > 16) {
      throw new IllegalArgumentException(eighths + "/8: scales go from 1/8 to 16/8");
    }
  }

  /**
   * A scale as a fraction.
   *
   * @throws IllegalArgumentException if it is no number of eighths from 1 to 16
   */
  public static Scale of(int numerator, int denominator) {
    if (numerator < 1 || denominator < 1 || 8L * numerator % denominator != 0) {
      throw new IllegalArgumentException(
          numerator + "/" + denominator + " is no whole number of eighths");
    }
    return new Scale(Math.toIntExact(Math.min(Integer.MAX_VALUE, 8L * numerator / denominator)));
  }

  /** The length that a side of the image gets: rounded up, as in libjpeg. */
  public int apply(int length) {
    return (int) (((long) length * eighths + 7) / 8);
  }

  @Override
  public String toString() {
    return eighths + "/8";
  }
}
