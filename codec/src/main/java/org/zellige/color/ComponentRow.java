package org.zellige.color;

/**
 * One full-size row of a component.
 *
 * <p>An interface, so that colour need not know how rows are upsampled.
 *
 * @param <A> the kind of array: bytes, shorts or floats
 */
public interface ComponentRow<A> {
  /** The array that holds the row. */
  A samples();

  /** Where in the array it starts. */
  int offset();
}
