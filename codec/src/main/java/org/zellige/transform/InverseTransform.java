package org.zellige.transform;

/**
 * From the quantised coefficients of one component to its samples: dequantisation, inverse DCT,
 * level shift and clamping.
 *
 * @param <A> the kind of array: unsigned bytes, unsigned shorts, floats
 */
@FunctionalInterface
public interface InverseTransform<A> {
  /**
   * Transforms the first blocks of a group.
   *
   * @param coefficients holds the group from {@link BlockGroup#index index(firstBlock)}
   * @param masks of the row's blocks: a clear bit stands for a zero
   * @param firstBlock first block of the group in its row
   * @param blocks 1…16; samples of the group's other blocks are undefined
   * @param samples receives the first block's top left sample at {@code offset}; there must be room
   *     for a whole group
   * @param stride samples from row to row
   */
  void group(
      short[] coefficients,
      long[] masks,
      int firstBlock,
      int blocks,
      A samples,
      int offset,
      int stride);

  /** The last coefficient that it uses, in zig-zag order; others are better not decoded. */
  default int lastCoefficient() {
    return 63;
  }
}
