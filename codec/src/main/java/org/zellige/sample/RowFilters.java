package org.zellige.sample;

/**
 * What upsampling does to rows of samples, for one kind of array. The triangle filters are those of
 * libjpeg; {@link org.zellige.transform.Kernels} defines them for bytes.
 *
 * @param <A> the kind of array: unsigned bytes, unsigned shorts, floats
 */
public interface RowFilters<A> {
  /** A new array of samples. */
  A allocate(int length);

  /**
   * Doubles a row horizontally.
   *
   * @param width samples in, at least 3
   * @param out receives 2·width samples
   */
  void doubleWidth(A in, int inOffset, int width, A out);

  /**
   * One output row of doubling vertically.
   *
   * @param lower whether it is the lower of the two output rows of {@code near}
   * @param width samples in and out
   */
  void doubleHeight(A near, int nearOffset, A far, int farOffset, boolean lower, int width, A out);

  /**
   * One output row of doubling both ways.
   *
   * @param width samples in, at least 3
   * @param out receives 2·width samples
   */
  void doubleBoth(A near, int nearOffset, A far, int farOffset, int width, A out);

  /**
   * Repeats samples: {@code out[x] = in[x · numerator / denominator]}.
   *
   * @param count samples out
   */
  void repeat(A in, int inOffset, int numerator, int denominator, A out, int count);
}
