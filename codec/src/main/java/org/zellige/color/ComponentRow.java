package org.zellige.color;

/**
 * One full-size row of a component.
 *
 * <p>An interface, so that colour need not know how rows are upsampled.
 */
public interface ComponentRow {
  /** The array that holds the row. */
  byte[] samples();

  /** Where in the array it starts. */
  int offset();
}
