package org.zellige.color;

import org.zellige.JpegColorSpace;
import org.zellige.PixelFormat;

/**
 * What the samples of an image with four inks mean.
 *
 * @param inverted whether samples of full value stand for no ink, as Adobe's programs write
 * @param model the colours of the inks
 */
public record Inks(boolean inverted, InkModel model) {
  /** What is assumed where a stream says nothing. */
  public static final Inks USUAL = new Inks(false, new OffsetInks());

  /** Bytes of memory to convert a colour space to a format; 0 if no inks are converted. */
  public static long memory(JpegColorSpace colorSpace, PixelFormat format) {
    return InkGrid.isNeeded(colorSpace, format) ? InkGrid.MEMORY : 0;
  }
}
