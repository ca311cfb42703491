package org.zellige.viewer.model;

/** One of the pictures that can be looked at. */
public enum Picture {
  ORIGINAL("Original"),
  A("A"),
  B("B");

  private final String label;

  Picture(String label) {
    this.label = label;
  }

  @Override
  public String toString() {
    return label;
  }
}
