package org.zellige.viewer.model;

/** What a heat map shows. */
public enum MapKind {
  SSIMULACRA2("SSIMULACRA2", "a pixel's share in the weighted error", 0),
  BUTTERAUGLI("Butteraugli", "1 is just visible", 0),
  ABSOLUTE_ERROR("Luma error", "of 255", 0),
  BITS("Bits per block", "of the file for 8 × 8 pixels", 0),
  DEAD_ZONES("Adaptive field", "dead zone, ± steps", 0.5);

  private final String label;
  private final String unit;
  private final double least;

  MapKind(String label, String unit, double least) {
    this.label = label;
    this.unit = unit;
    this.least = least;
  }

  /** Whether it compares pixels, of which there may be too many. */
  boolean isMeasured() {
    return this != BITS && this != DEAD_ZONES;
  }

  /** The value that colours begin with. */
  double least() {
    return least;
  }

  /** What its values are. */
  public String unit() {
    return unit;
  }

  @Override
  public String toString() {
    return label;
  }
}
