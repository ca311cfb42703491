package org.zellige;

/**
 * What an encoder is to reach by its own choice of quality.
 *
 * @param measure what is measured
 * @param value the least or largest value that is allowed, in the measure's own unit
 */
public record Target(Measure measure, double value) {
  /** What can be aimed at. */
  public enum Measure {
    /** Size of the file in bytes, not to be exceeded. */
    BYTES,
    /** {@link org.zellige.metric.Ssimulacra2}, not to be undercut. */
    SSIMULACRA2,
    /** The 3-norm of {@link org.zellige.metric.Butteraugli} at 80 nits, not to be exceeded. */
    BUTTERAUGLI,
    /** {@link org.zellige.metric.Psnr} of luma in decibels, not to be undercut. */
    PSNR;

    /** Whether a larger value means a better picture. */
    public boolean risesWithQuality() {
      return this != BUTTERAUGLI;
    }
  }

  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if no image can have it
   */
  public Target {
    boolean possible =
        switch (measure) {
          case BYTES -> value >= 1;
          case SSIMULACRA2 -> value <= 100;
          case BUTTERAUGLI, PSNR -> value >= 0;
        };
    if (!possible || !Double.isFinite(value)) {
      throw new IllegalArgumentException("no image can have " + measure + " " + value);
    }
  }

  /** A file of at most so many bytes, and hardly fewer. */
  public static Target bytes(long most) {
    return new Target(Measure.BYTES, most);
  }

  /** A score of at least so much, and hardly more. */
  public static Target ssimulacra2(double least) {
    return new Target(Measure.SSIMULACRA2, least);
  }

  /** A distance of at most so much, and hardly less. */
  public static Target butteraugli(double most) {
    return new Target(Measure.BUTTERAUGLI, most);
  }

  /** So many decibels at least, and hardly more. */
  public static Target psnr(double least) {
    return new Target(Measure.PSNR, least);
  }

  /** Whether a value is on the side of the target that is allowed. */
  public boolean isMetBy(double actual) {
    return switch (measure) {
      case BYTES, BUTTERAUGLI -> actual <= value;
      case SSIMULACRA2, PSNR -> actual >= value;
    };
  }
}
