package org.zellige.metric;

import org.zellige.Pixels;

/**
 * An original, prepared by one metric so that scoring many distorted images against it repeats no
 * work on the original. Immutable; several threads may use it at once. The original's array is not
 * looked at again.
 */
public interface Reference {
  /** Pixels across. */
  int width();

  /** Pixels down. */
  int height();

  /**
   * The score of a distorted image.
   *
   * @throws IllegalArgumentException if its size is another or its format is CMYK
   */
  double score(Pixels distorted);

  /**
   * The same score, and a map of where the distortion lies.
   *
   * @throws IllegalArgumentException if the size is another or the format is CMYK
   */
  Comparison compare(Pixels distorted);
}
