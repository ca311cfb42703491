package org.zellige.viewer.model;

/** What a heat map shows. */
public enum MapKind {
  SSIMULACRA2("SSIMULACRA2", "a pixel's share in the weighted error"),
  BUTTERAUGLI("Butteraugli", "1 is just visible"),
  ABSOLUTE_ERROR("Luma error", "of 255"),
  BITS("Bits per block", "of the file for 8 × 8 pixels");

  private final String label;
  private final String unit;

  MapKind(String label, String unit) {
    this.label = label;
    this.unit = unit;
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
