package org.zellige.viewer.model;

/** How two pictures are shown together. */
public enum CompareMode {
  SPLIT("Split", "Drag the line: original on the left, result on the right"),
  SIDE_BY_SIDE("Side by side", "Both pictures, zoomed and moved together"),
  FLICKER("Flicker", "The result; the original while the space bar is held"),
  DIFFERENCE("Difference", "How far samples are apart, amplified"),
  HEAT_MAP("Heat map", "Where a metric sees differences, or where the bits are");

  private final String label;
  private final String hint;

  CompareMode(String label, String hint) {
    this.label = label;
    this.hint = hint;
  }

  /** What it does, in a few words. */
  public String hint() {
    return hint;
  }

  @Override
  public String toString() {
    return label;
  }
}
