package org.zellige;

/** How samples are made from quantised coefficients. */
public enum Reconstruction {
  /**
   * What everyone else shows: the samples of libjpeg-turbo, from integers, rounded at every stage.
   */
  STANDARD,

  /**
   * Closer to the original: coefficients are put where their distribution in this image makes them
   * likeliest within their quantisation interval, and everything up to the finished pixel is
   * computed in floating point and rounded once. Formats of 16 bits per channel keep what lies
   * between the steps of 8 bits.
   *
   * <p>Needs the coefficients of the whole image in memory, also of a sequential file, and decodes
   * every scan before the first pixel.
   */
  ACCURATE,

  /**
   * As {@link #ACCURATE}, and without the edges of blocks: each coefficient moves within its
   * quantisation interval to where its surroundings suggest, so that encoding the result with the
   * same steps gives the same coefficients. Slow: the whole image is worked on, whatever region is
   * asked for. Needs the memory of the coefficients twice.
   */
  SMOOTH
}
